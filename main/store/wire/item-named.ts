import type Database from 'better-sqlite3'
import type { WireItemId } from '../../../app/ids.ts'
import { itemGuid } from '../../../app/wire/item-guid.ts'

/** The id of the item a person names by its id, its guid, that of a NewsML 1 take, or a take’s id; else null. */
export function itemIdNamed(database: Database.Database, name: string): WireItemId | null {
  const row = database
    .prepare<{ name: string; shared: string }, { id: WireItemId }>(
      `SELECT id FROM wire_item WHERE id = @name OR guid IN (@name, @shared)
         OR id = (SELECT item_id FROM wire_take WHERE id = @name)
         OR id IN (SELECT item_id FROM wire_other_guid WHERE guid IN (@name, @shared))
       ORDER BY position DESC LIMIT 1`,
    )
    .get({ name, shared: itemGuid(name, 'newsml1') })
  return row?.id ?? null
}
