import type { WireRow } from '../../app/ipc/wire-views.ts'

/**
 * The rows a list has, brought up to date with its first page as it is now. An item that moved up leaves its old place,
 * one that is gone from where the page reaches is dropped, and older rows stay as they were loaded. When so much came in
 * that the page no longer reaches what was there, the list begins anew with the page: it never has a hole.
 */
export function mergeRows(known: readonly WireRow[], page: readonly WireRow[]): readonly WireRow[] {
  const last = page.at(-1)
  if (last === undefined) return []
  const newest = known[0]
  if (newest === undefined || newest.position < last.position) return page
  const inPage = new Set(page.map((row) => row.id))
  return [...page, ...known.filter((row) => row.position < last.position && !inPage.has(row.id))]
}
