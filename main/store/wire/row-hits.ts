import type Database from 'better-sqlite3'
import type { RowHits } from '../../../app/ipc/wire-views.ts'
import { excerptWithHits } from '../../../app/wire/search/excerpt.ts'
import { findHits } from '../../../app/wire/search/find-hits.ts'
import type { IndexQuery } from '../../../app/wire/search/index-query.ts'
import type { StoredTake } from '../../../app/wire/stored-wire-item.ts'
import { bodyLines } from '../../../app/wire/wire-body.ts'

type ShownRow = { readonly position: number; readonly headline: string; readonly slugline: string | null }

/**
 * Where rows show what a query looks for, by position. Copy whose headline does not show it is given with the piece of
 * its body that does.
 */
export function rowHits(
  database: Database.Database,
  query: IndexQuery,
  rows: readonly ShownRow[],
): ReadonlyMap<number, RowHits> {
  const take = database.prepare<[number], { record: string }>(
    'SELECT record FROM wire_take WHERE id = (SELECT current_take_id FROM wire_item WHERE position = ?)',
  )
  return new Map(
    rows.map((row) => {
      const headline = findHits(query, row.headline, 'other')
      const slugline = findHits(query, row.slugline ?? '', 'slugline')
      const record = headline.length > 0 ? undefined : take.get(row.position)?.record
      const body = record === undefined ? [] : (JSON.parse(record) as StoredTake).item.body
      return [row.position, { headline, slugline, excerpt: excerptWithHits(query, bodyLines(body).join('\n')) }]
    }),
  )
}
