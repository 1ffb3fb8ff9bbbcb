import type Database from 'better-sqlite3'
import type { WireItemId } from '../../../app/ids.ts'

/** The id of the item a person names by its id, its guid, or a take’s id; null when there is none. */
export function itemIdNamed(database: Database.Database, name: string): WireItemId | null {
  const row = database
    .prepare<[string, string, string], { id: WireItemId }>(
      `SELECT id FROM wire_item WHERE id = ? OR guid = ? OR id = (SELECT item_id FROM wire_take WHERE id = ?)
       ORDER BY position DESC LIMIT 1`,
    )
    .get(name, name, name)
  return row?.id ?? null
}
