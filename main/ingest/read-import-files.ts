import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { IncomingFile } from './ingest.ts'

/** The files some paths stand for; a folder stands for the files directly in it, in the order of their names. */
export async function importFilesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) {
      files.push(path)
      continue
    }
    const entries = await readdir(path, { withFileTypes: true })
    const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
    for (const name of names.sort()) files.push(join(path, name))
  }
  return files
}

/** The files as they come in, each read from the disk only when it is asked for. */
export async function* readImportFiles(files: readonly string[]): AsyncGenerator<IncomingFile> {
  for (const file of files) yield broughtByHand(basename(file), new Uint8Array(await readFile(file)))
}

/** A file or a paste (without a name) that a person brings in. */
export function broughtByHand(name: string | null, bytes: Uint8Array): IncomingFile {
  return { name, bytes, source: { kind: name === null ? 'paste' : 'file', name: '' }, charset: null, language: null }
}
