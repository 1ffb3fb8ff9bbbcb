import type { TakenFile } from '../store/intake-tables.ts'
import { type FolderEntry, unchanged } from './folder-entries.ts'

/** Where notes of taken files are kept. */
export type TakenNotes = {
  all(): Promise<TakenFile[]>
  note(taken: readonly TakenFile[], gone: readonly string[]): Promise<void>
}

/** How many files may be taken before they are noted: at a crash, so many are read again and found known. */
const notedAtOnce = 200

/** The files of a folder that were taken and stay in it. */
export class TakenFiles {
  readonly #notes: TakenNotes
  #taken: Map<string, TakenFile> | null = null
  #unwritten: TakenFile[] = []

  constructor(notes: TakenNotes) {
    this.#notes = notes
  }

  /** Whether this file was taken as it is now. Needs `keepOnly` before. */
  has(entry: FolderEntry): boolean {
    return unchanged(this.#taken?.get(entry.name), entry)
  }

  /** Forgets the files that are no longer in the folder. */
  async keepOnly(names: ReadonlySet<string>): Promise<void> {
    const taken = this.#taken ?? new Map((await this.#notes.all()).map((file) => [file.name, file]))
    this.#taken = taken
    const gone = [...taken.keys()].filter((name) => !names.has(name))
    if (gone.length === 0) return
    await this.#notes.note([], gone)
    for (const name of gone) taken.delete(name)
  }

  async note(entry: FolderEntry): Promise<void> {
    this.#taken?.set(entry.name, entry)
    this.#unwritten.push(entry)
    if (this.#unwritten.length >= notedAtOnce) await this.write()
  }

  /** Writes down what was noted since the last time. */
  async write(): Promise<void> {
    const files = this.#unwritten
    this.#unwritten = []
    if (files.length > 0) await this.#notes.note(files, [])
  }
}
