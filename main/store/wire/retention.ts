import type Database from 'better-sqlite3'
import type { WireItemId } from '../../../app/ids.ts'
import type { WireSource } from '../../../app/wire/source.ts'
import type { WireIndex } from './wire-index.ts'

const oneDay = 24 * 60 * 60 * 1000
const itemsAtOnce = 500

/**
 * Removes items that no story uses and nobody saved once they are older than their source keeps them, counted from their
 * last change, with their takes and the files no other take came in. What a story used is kept for ever. Returns how many.
 */
export function removeOldWire(
  database: Database.Database,
  index: WireIndex,
  sources: readonly WireSource[],
  now: Date,
): number {
  let removed = 0
  for (const { id, retentionDays } of sources) {
    if (retentionDays === null) continue
    const keptSince = new Date(now.getTime() - retentionDays * oneDay).toISOString()
    for (let old = oldItems(database, id, keptSince); old.length > 0; old = oldItems(database, id, keptSince)) {
      database.transaction(() => {
        for (const item of old) removeItem(database, index, item)
      })()
      removed += old.length
    }
  }
  return removed
}

function oldItems(database: Database.Database, source: WireSource['id'], keptSince: string): WireItemId[] {
  return database
    .prepare<[string, string, number], { id: WireItemId }>(
      `SELECT id FROM wire_item WHERE source_id = ? AND changed_at < ?
         AND NOT EXISTS (SELECT 1 FROM wire_use WHERE wire_use.item_id = wire_item.id)
         AND NOT EXISTS (SELECT 1 FROM wire_mark WHERE wire_mark.item_id = wire_item.id AND saved_at IS NOT NULL)
       ORDER BY position LIMIT ?`,
    )
    .all(source, keptSince, itemsAtOnce)
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
