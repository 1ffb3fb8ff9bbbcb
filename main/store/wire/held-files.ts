import type Database from 'better-sqlite3'
import type { HeldFile } from '../../../app/wire/stored-wire-item.ts'

/** The files that could not be read, the newest first. */
export function heldFiles(database: Database.Database): HeldFile[] {
  return database
    .prepare<[], HeldFile>(
      `SELECT held_file.id, held_file.file_name AS fileName, held_file.received_at AS receivedAt, code, message, length(bytes) AS bytes
       FROM held_file JOIN wire_original ON hash = original_hash ORDER BY held_file.received_at DESC`,
    )
    .all()
}
