import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** A file in a watched folder as one look found it. */
export type FolderEntry = { readonly name: string; readonly size: number; readonly changedMs: number }

/** The names of files that are not finished, or not meant to be taken: hidden ones and those of programs that upload. */
const temporary = /^[.~]|~$|\.(?:part|partial|tmp|temp|crdownload|filepart|swp)$/iu

/**
 * The files directly in a folder that may be taken, by name. Folders, links and anything else that is not a plain file
 * are left out, so nothing outside the folder is ever read. Rejects with the system's error when the folder cannot be
 * listed.
 */
export async function entriesOf(folder: string): Promise<FolderEntry[]> {
  const listed = await readdir(folder, { withFileTypes: true })
  const names = listed.filter((entry) => entry.isFile() && !temporary.test(entry.name)).map((entry) => entry.name)
  const entries: FolderEntry[] = []
  for (const name of names.sort()) {
    const entry = await entryAt(folder, name)
    if (entry !== null) entries.push(entry)
  }
  return entries
}

/** The file of that name as it is now, or null when it is gone or no plain file any longer. */
export async function entryAt(folder: string, name: string): Promise<FolderEntry | null> {
  try {
    const found = await lstat(join(folder, name))
    return found.isFile() ? { name, size: found.size, changedMs: found.mtimeMs } : null
  } catch {
    return null
  }
}

/** Whether a file has not changed between two looks. */
export function unchanged(before: FolderEntry | undefined, now: FolderEntry | null): boolean {
  return before !== undefined && now !== null && before.size === now.size && before.changedMs === now.changedMs
}
