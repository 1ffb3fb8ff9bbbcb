import type Database from 'better-sqlite3'
import type { WireItemId } from '../../../app/ids.ts'
import type { WireSource } from '../../../app/wire/source.ts'
import type { WireIndex } from './wire-index.ts'

const oneDay = 24 * 60 * 60 * 1000
/** How many items one call removes at most, so that it never holds up what people do. */
const portion = 1000

/**
 * Removes items that no story uses and nobody saved once they are older than their source keeps them, counted from their
 * last change, with their takes and the files no other take came in. What a story used is kept for ever. Removes one
 * portion, in one transaction, and returns how many; 0 when nothing is left to remove.
 */
export function removeOldWire(
  database: Database.Database,
  index: WireIndex,
  sources: readonly WireSource[],
  now: Date,
): number {
  for (const { id, retentionDays } of sources) {
    if (retentionDays === null) continue
    const old = oldItems(database, id, new Date(now.getTime() - retentionDays * oneDay).toISOString())
    if (old.length === 0) continue
    database.transaction(() => {
      for (const item of old) removeItem(database, index, item)
    })()
    return old.length
  }
  return 0
}

/** Looks no further than the first item that is kept: the positions follow the times of change. */
function oldItems(database: Database.Database, source: WireSource['id'], keptSince: string): WireItemId[] {
  return database
    .prepare<{ source: string; keptSince: string; portion: number }, { id: WireItemId }>(
      `SELECT id FROM wire_item WHERE source_id = @source AND changed_at < @keptSince
         AND position < coalesce((SELECT kept.position FROM wire_item AS kept
           WHERE kept.source_id = @source AND kept.changed_at >= @keptSince ORDER BY kept.position LIMIT 1), 9e15)
         AND NOT EXISTS (SELECT 1 FROM wire_use WHERE wire_use.item_id = wire_item.id)
         AND NOT EXISTS (SELECT 1 FROM wire_mark WHERE wire_mark.item_id = wire_item.id AND saved_at IS NOT NULL)
       ORDER BY position LIMIT @portion`,
    )
    .all({ source, keptSince, portion })
    .map((row) => row.id)
}

function removeItem(database: Database.Database, index: WireIndex, item: WireItemId): void {
  const hashes = database
    .prepare<[WireItemId], { hash: string }>('SELECT DISTINCT original_hash AS hash FROM wire_take WHERE item_id = ?')
    .all(item)
  database.prepare('DELETE FROM wire_take WHERE item_id = ?').run(item)
  const removed = database
    .prepare<[WireItemId], { position: number }>('DELETE FROM wire_item WHERE id = ? RETURNING position')
    .all(item)
  for (const { position } of removed) index.remove(position)
  const forget = database.prepare(
    `DELETE FROM wire_original WHERE hash = ?
       AND NOT EXISTS (SELECT 1 FROM wire_take WHERE original_hash = hash)
       AND NOT EXISTS (SELECT 1 FROM held_file WHERE original_hash = hash)`,
  )
  for (const { hash } of hashes) forget.run(hash)
}
