import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** A file to bring in: its name without folder, and its bytes. */
export type ImportFile = { readonly name: string; readonly bytes: Uint8Array }

/** Reads the files of some paths; a folder stands for the files directly in it. */
export async function readImportFiles(paths: readonly string[]): Promise<ImportFile[]> {
  const files: ImportFile[] = []
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) {
      const names = (await readdir(path, { withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
      for (const name of names.sort()) files.push({ name, bytes: await readBytes(join(path, name)) })
    } else {
      files.push({ name: basename(path), bytes: await readBytes(path) })
    }
  }
  return files
}

async function readBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path))
}
