import type Database from 'better-sqlite3'
import type { PersonId, WireItemId } from '../../../app/ids.ts'

/** What a person says of an item: read or not, saved or not; what is not mentioned stays as it is. */
export type MarkChange = { readonly read?: boolean | undefined; readonly saved?: boolean | undefined }

/** Marks an item for one person. Read means as it is now: a new take makes it unread again. */
export function markWire(
  database: Database.Database,
  person: PersonId,
  item: WireItemId,
  { read, saved }: MarkChange,
  now: string,
): void {
  database.prepare('INSERT OR IGNORE INTO wire_mark (person_id, item_id) VALUES (?, ?)').run(person, item)
  if (read !== undefined) {
    database
      .prepare(
        `UPDATE wire_mark SET read_position = iif(?, (SELECT position FROM wire_item WHERE id = item_id), NULL)
         WHERE person_id = ? AND item_id = ?`,
      )
      .run(Number(read), person, item)
  }
  if (saved !== undefined) {
    database
      .prepare(
        'UPDATE wire_mark SET saved_at = iif(?, coalesce(saved_at, ?), NULL) WHERE person_id = ? AND item_id = ?',
      )
      .run(Number(saved), now, person, item)
  }
}

/** What a person marked an item as. */
export function marksOf(
  database: Database.Database,
  person: PersonId | null,
  item: WireItemId,
): { read: boolean; saved: boolean } {
  const row = database
    .prepare<[PersonId | null, WireItemId], { read: number; saved: number }>(
      `SELECT coalesce(read_position >= position, 0) AS read, saved_at IS NOT NULL AS saved
       FROM wire_mark JOIN wire_item ON wire_item.id = item_id WHERE person_id = ? AND item_id = ?`,
    )
    .get(person, item)
  return { read: row?.read === 1, saved: row?.saved === 1 }
}
