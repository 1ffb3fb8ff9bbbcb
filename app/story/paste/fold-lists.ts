import type { Block } from '../body.ts'
import type { EntryDraft } from './draft.ts'

type GrowingItem = { readonly type: 'listItem'; readonly content: Block[] }
type OpenList = {
  level: number
  readonly ordered: boolean
  readonly start: number
  readonly items: GrowingItem[]
  /** Where the list stands among others. */
  readonly siblings: Block[]
}

/**
 * Items that follow each other as lists, deeper ones inside the item before them. A list of another kind, or one whose
 * numbers begin anew, is another list. `contentOf` gives the blocks of one item, a paragraph first.
 */
export function foldLists(entries: readonly EntryDraft[], contentOf: (entry: EntryDraft) => Block[]): Block[] {
  const roots: Block[] = []
  const open: OpenList[] = []
  for (const entry of entries) itemsFor(entry, open, roots).push({ type: 'listItem', content: contentOf(entry) })
  return roots
}

/** The items of the list that an entry belongs to, which is opened where there is none. */
function itemsFor(entry: EntryDraft, open: OpenList[], roots: Block[]): GrowingItem[] {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) > entry.level) open.pop()
  const at = open.at(-1)
  if (at === undefined) return openList(entry, open, roots)
  if (entry.level > at.level) return openList(entry, open, at.items.at(-1)?.content ?? roots)
  at.level = entry.level
  if (goesOn(at, entry)) return at.items
  open.pop()
  return openList(entry, open, at.siblings)
}

function openList({ level, ordered, start }: EntryDraft, open: OpenList[], siblings: Block[]): GrowingItem[] {
  const items: GrowingItem[] = []
  const first = start ?? 1
  siblings.push(
    ordered ? { type: 'orderedList', attrs: { start: first }, content: items } : { type: 'bulletList', content: items },
  )
  open.push({ level, ordered, start: first, items, siblings })
  return items
}

function goesOn(list: OpenList, { ordered, start }: EntryDraft): boolean {
  return list.ordered === ordered && (!ordered || start === null || start === list.start + list.items.length)
}
