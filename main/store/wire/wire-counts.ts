import type Database from 'better-sqlite3'
import type { PersonId, WireSourceId } from '../../../app/ids.ts'
import type { WireFacets, WireQueryFacets } from '../../../app/ipc/wire-views.ts'
import type { WireSource } from '../../../app/wire/source.ts'
import type { WireSignal } from '../../../app/wire/wire-signal.ts'
import { heldFiles } from './held-files.ts'
import type { SearchRequest, WireSearch } from './wire-search.ts'

/** Up to how many matches the counts for a query go. */
export const mostCounted = 10_000

type Counted<Value> = { readonly value: Value; readonly items: number }

/** How many items are kept. */
export function countOfAll(database: Database.Database): number {
  return countsOf<string>(database, 'all')[0]?.items ?? 0
}

/** The counts beside the list, read from where the database keeps them up to date. */
export function wireFacets(
  database: Database.Database,
  sources: readonly WireSource[],
  viewer: PersonId | null,
): WireFacets {
  const one = (sql: string, ...input: unknown[]) =>
    database.prepare<unknown[], { items: number }>(sql).get(...input)?.items ?? 0
  return {
    total: countOfAll(database),
    sources: countsOf<WireSourceId>(database, 'source').flatMap(({ value, items }) => {
      const source = sources.find((known) => known.id === value)
      return source === undefined ? [] : [{ source, items }]
    }),
    signals: countsOf<WireSignal>(database, 'signal').map(({ value, items }) => ({ signal: value, items })),
    languages: countsOf<string>(database, 'language').map(({ value, items }) => ({ language: value || null, items })),
    saved: one('SELECT count(*) AS items FROM wire_mark WHERE person_id = ? AND saved_at IS NOT NULL', viewer),
    used: one('SELECT count(*) AS items FROM wire_used'),
    held: heldFiles(database),
  }
}

/** The same counts among the newest ten thousand matches of a query. */
export function queryFacets(database: Database.Database, search: WireSearch, request: SearchRequest): WireQueryFacets {
  const { positions, next } = search.newest(request, null, mostCounted)
  const groups = database
    .prepare<[string], { source: WireSourceId; signal: WireSignal; language: string | null; items: number }>(
      `SELECT source_id AS source, signal, language, count(*) AS items
       FROM json_each(?) CROSS JOIN wire_item ON position = value GROUP BY 1, 2, 3`,
    )
    .all(JSON.stringify(positions))
  return {
    count: positions.length,
    isMore: next !== null,
    sources: summed(groups, (group) => group.source).map(({ value, items }) => ({ sourceId: value, items })),
    signals: summed(groups, (group) => group.signal).map(({ value, items }) => ({ signal: value, items })),
    languages: summed(groups, (group) => group.language).map(({ value, items }) => ({ language: value, items })),
  }
}

function countsOf<Value>(database: Database.Database, facet: string): Counted<Value>[] {
  return database
    .prepare<[string], Counted<Value>>(
      'SELECT value, items FROM wire_count WHERE facet = ? AND items > 0 ORDER BY items DESC, value',
    )
    .all(facet)
}

function summed<Group extends { readonly items: number }, Value>(
  groups: readonly Group[],
  keyOf: (group: Group) => Value,
): Counted<Value>[] {
  const sums = new Map<Value, number>()
  for (const group of groups) sums.set(keyOf(group), (sums.get(keyOf(group)) ?? 0) + group.items)
  return [...sums].map(([value, items]) => ({ value, items })).sort((left, right) => right.items - left.items)
}
