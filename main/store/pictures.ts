import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Sha256 } from '../../app/hash.ts'
import { acceptPicture, type PictureFile, type PictureType } from '../../app/story/picture.ts'

/** A picture with its bytes. */
export type KeptPicture = { readonly type: PictureType; readonly bytes: Uint8Array }

/**
 * Keeps a picture and gives the hash it is named by; one that is there already is not written again. Refuses what is too
 * large or no picture.
 */
export function keepPicture(database: Database.Database, bytes: Uint8Array, at: string): Sha256 {
  const type = acceptPicture(bytes)
  const hash = createHash('sha256').update(bytes).digest('hex') as Sha256
  database
    .prepare('INSERT INTO picture (hash, type, size, kept_at, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
    .run(hash, type, bytes.byteLength, at, bytes)
  return hash
}

/** The kind and size of the picture with this hash, or null where none is kept. */
export function pictureFile(database: Database.Database, hash: string): PictureFile | null {
  const row = database
    .prepare<[string], PictureFile>('SELECT type, size AS bytes FROM picture WHERE hash = ?')
    .get(hash)
  return row ?? null
}

/** The picture with this hash, or null where none is kept. */
export function keptPicture(database: Database.Database, hash: string): KeptPicture | null {
  return database.prepare<[string], KeptPicture>('SELECT type, bytes FROM picture WHERE hash = ?').get(hash) ?? null
}
