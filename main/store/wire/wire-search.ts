import type Database from 'better-sqlite3'

/** Which part of the found items is asked for: those before a position, newest first. */
export type SearchPage = { readonly before: number | null; readonly limit: number }

/** The positions of the items found, in the order they are shown, and what was odd about the query. */
export type FoundPositions = { readonly positions: number[]; readonly problems: string[] }

/** The items whose current take contains the words of the query as they are written, without regard to case. */
export function listPositions(database: Database.Database, query: string, page: SearchPage): FoundPositions {
  const rows = database
    .prepare<[number, string, number], { position: number }>(
      `SELECT position FROM wire_item JOIN wire_take ON wire_take.id = current_take_id
       WHERE position < ? AND instr(lower(record), lower(?)) > 0 ORDER BY position DESC LIMIT ?`,
    )
    .all(page.before ?? Number.MAX_SAFE_INTEGER, query, page.limit)
  return { positions: rows.map((row) => row.position), problems: [] }
}
