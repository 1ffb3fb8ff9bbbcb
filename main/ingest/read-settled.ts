import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type FolderEntry, unchanged } from './folder-entries.ts'

/**
 * The bytes of a file in a watched folder, or null when it is gone or is not the file that was looked at any longer.
 * Never follows a link and never waits for the other end of a pipe. Rejects with the system's error when it may not be
 * read.
 */
export async function readSettled(folder: string, entry: FolderEntry): Promise<Uint8Array | null> {
  let file: FileHandle
  try {
    file = await open(
      join(folder, entry.name),
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
    )
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ELOOP') return null
    throw thrown
  }
  try {
    if (!unchanged(entry, await entryOf(file, entry.name))) return null
    const bytes = new Uint8Array(await file.readFile())
    return unchanged(entry, await entryOf(file, entry.name)) ? bytes : null
  } finally {
    await file.close()
  }
}

async function entryOf(file: FileHandle, name: string): Promise<FolderEntry | null> {
  const found = await file.stat()
  return found.isFile() ? { name, size: found.size, changedMs: found.mtimeMs } : null
}
