import type Database from 'better-sqlite3'
import { wireNoticesDue } from '../../../app/approval/notice-wire.ts'
import type { StoryId, WireItemId } from '../../../app/ids.ts'
import type { StoredTake } from '../../../app/wire/stored-wire-item.ts'
import type { DeskAct } from '../store.ts'
import { Sources } from './sources.ts'

/**
 * What the migration to takes leaves to the opening that follows it, because it belongs into the log: every item gets its
 * source, and stories that use copy the agency killed get their notice.
 */
export function nameSources(database: Database.Database, act: DeskAct): void {
  const rows = database
    .prepare<[], { id: WireItemId; record: string }>(
      'SELECT wire_item.id, record FROM wire_item JOIN wire_take ON wire_take.id = current_take_id WHERE source_id IS NULL',
    )
    .all()
  const sources = new Sources(act)
  const name = database.prepare('UPDATE wire_item SET source_id = ? WHERE id = ?')
  for (const { id, record } of rows) {
    const { item, cameBy } = JSON.parse(record) as StoredTake
    name.run(sources.of(item, cameBy).id, id)
  }
  for (const { id } of database.prepare<[], { id: StoryId }>('SELECT DISTINCT story_id AS id FROM wire_use').all()) {
    const story = act.desk.story(id)
    if (story !== null) act.enter(wireNoticesDue(act.desk, story))
  }
}

/** Whether an item still has no source. */
export function lacksSources(database: Database.Database): boolean {
  return database.prepare('SELECT 1 FROM wire_item WHERE source_id IS NULL LIMIT 1').get() !== undefined
}
