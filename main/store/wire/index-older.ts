import type Database from 'better-sqlite3'
import type { StoredTake } from '../../../app/wire/stored-wire-item.ts'
import type { WireSignal } from '../../../app/wire/wire-signal.ts'
import { indexedCopy } from './indexed-item.ts'
import type { WireIndex } from './wire-index.ts'

/** The way copy is parted into tokens. A change of it makes every index anew. */
const tokens = 1
const itemsAtOnce = 200

type Row = {
  readonly position: number
  readonly id: string
  readonly headline: string
  readonly sourceId: string | null
  readonly language: string | null
  readonly signal: WireSignal
  readonly urgency: number | null
}

/**
 * Begins the index where there is none, or one of another build that parted words otherwise. What was kept before is then
 * taken in by `indexOlder`.
 */
export function beginIndex(database: Database.Database, index: WireIndex): void {
  const state = database.prepare<[], { tokens: number }>('SELECT tokens FROM wire_index_state').get()
  if (state?.tokens === tokens) return
  database
    .transaction(() => {
      index.clear()
      database
        .prepare('UPDATE wire_index_state SET tokens = ?, rest = (SELECT coalesce(max(position), 0) FROM wire_item)')
        .run(tokens)
    })
    .immediate()
}

/** Whether there are items that are still to be indexed. */
export function isBehind(database: Database.Database): boolean {
  return restOf(database) > 0
}

/** Indexes some of the items that are older than the index, the newest first. False when there are none left. */
export function indexOlder(database: Database.Database, index: WireIndex): boolean {
  return database
    .transaction(() => {
      const rest = restOf(database)
      const rows = rest === 0 ? [] : rowsUpTo(database, rest)
      const takes = database.prepare<[string], { record: string }>(
        'SELECT record FROM wire_take WHERE item_id = ? ORDER BY place',
      )
      for (const row of rows) {
        const items = takes.all(row.id).map(({ record }) => (JSON.parse(record) as StoredTake).item)
        index.remove(row.position)
        index.add(row.position, indexedCopy({ ...row, takes: items }))
      }
      const left = rows.length < itemsAtOnce ? 0 : (rows.at(-1)?.position ?? 1) - 1
      if (rest > 0) database.prepare('UPDATE wire_index_state SET rest = ?').run(left)
      return left > 0
    })
    .immediate()
}

function restOf(database: Database.Database): number {
  return database.prepare<[], number>('SELECT rest FROM wire_index_state').pluck().get() ?? 0
}

function rowsUpTo(database: Database.Database, position: number): Row[] {
  return database
    .prepare<[number, number], Row>(
      `SELECT position, id, headline, source_id AS sourceId, language, signal, urgency FROM wire_item
       WHERE position <= ? ORDER BY position DESC LIMIT ?`,
    )
    .all(position, itemsAtOnce)
}
