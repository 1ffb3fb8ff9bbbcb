import { lstat, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { entryAt, type FolderEntry, unchanged } from './folder-entries.ts'

/** The folders beside the files where they go when they were taken, or when they could not be read. */
export type Shelf = 'done' | 'held'

/**
 * Moves a file of a watched folder into its `done` or `held` folder. Where the name is taken there, the file is numbered.
 * A file that changed since it was read stays: it is another file now. Gives the name it got, or null when it stayed.
 * Rejects with the system's error when the folder takes no files.
 */
export async function putAway(folder: string, entry: FolderEntry, shelf: Shelf): Promise<string | null> {
  const place = join(folder, shelf)
  await mkdir(place, { recursive: true })
  if (!(await lstat(place)).isDirectory()) throw new Error(`${place} is not a folder`)
  if (!unchanged(entry, await entryAt(folder, entry.name))) return null
  const name = await freeName(place, entry.name)
  try {
    await rename(join(folder, entry.name), join(place, name))
  } catch (thrown) {
    await rm(join(place, name), { force: true })
    throw thrown
  }
  if (unchanged(entry, await entryAt(place, name))) return name
  // It was replaced in the very moment it was moved: what lies there now has not been read yet, so it goes back.
  await rename(join(place, name), join(folder, await freeName(folder, entry.name)))
  return null
}

/** Writes beside a held file why it is held. */
export function writeReason(folder: string, name: string, reason: string): Promise<void> {
  return writeFile(join(folder, 'held', `${name}.reason.txt`), `${reason}\n`)
}

/** Takes the first free name in a folder, `copy.xml`, `copy (2).xml` …, by an empty file of that name. */
async function freeName(folder: string, wanted: string): Promise<string> {
  const extension = extname(wanted)
  const stem = wanted.slice(0, wanted.length - extension.length)
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${stem} (${number})${extension}`
    try {
      await (await open(join(folder, name), 'wx')).close()
      return name
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
    }
  }
}
