import type { PersonId } from '../../app/ids.ts'
import type { IntakeCondition } from '../../app/ipc/intake-views.ts'
import type { ImportOutcome } from '../../app/ipc/wire-views.ts'
import { problemOf } from '../../app/problem.ts'
import type { WatchedFolder } from '../../app/wire/intake.ts'
import type { TakenFile } from '../store/intake-tables.ts'
import type { Clock } from './clock.ts'
import { entriesOf, type FolderEntry, unchanged } from './folder-entries.ts'
import type { FolderEvents, FolderNotices } from './folder-events.ts'
import { fileTrouble, folderTrouble, putAwayTrouble } from './folder-words.ts'
import type { IncomingFile, Ingest } from './ingest.ts'
import { putAway, writeReason } from './put-away.ts'
import { readSettled } from './read-settled.ts'
import { TakenFiles, type TakenNotes } from './taken-files.ts'

/** What a watch needs to know of its folder. */
export type FolderSettings = Pick<WatchedFolder, 'path' | 'name' | 'taken' | 'language' | 'charset'>

type Parts = {
  readonly ingest: Pick<Ingest, 'bring'>
  readonly clock: Clock
  readonly events: FolderEvents
  readonly notes: TakenNotes
  /** Who brings the copy in; null for a folder the desk watches by itself. */
  readonly by: PersonId | null
  /** How long a file must not have changed before it is taken, in milliseconds; ten times as long for an empty one. */
  readonly stableFor: number
  /** Told of each file that was taken. */
  readonly onTaken: (outcome: ImportOutcome) => void
  /** Told when a look is over and `condition` says how the folder does. */
  readonly onLooked: () => void
}

/** How long until the next look when nothing happened, in milliseconds; also how soon a folder that was gone is found. */
const regularLook = 15_000
/** Larger files are held without reading them: no piece of copy is that long. In bytes. */
const largestFile = 64 * 1024 * 1024

type Seen = { readonly entry: FolderEntry; readonly since: number }
/** A file that is kept in the store but could not be moved, and the reason it is held, or null. */
type Stuck = { readonly entry: FolderEntry; readonly reason: string | null }

/**
 * Takes the files of one folder as they arrive. A file is taken when two looks find it unchanged for long enough; then
 * its copy is kept, and only then the file is moved or noted. Ending in between, at any point, neither loses nor doubles
 * copy: what was kept but not moved is known to the store when it is read again.
 */
export class FolderWatch {
  readonly #settings: FolderSettings
  readonly #parts: Parts
  readonly #seen = new Map<string, Seen>()
  readonly #stuck = new Map<string, Stuck>()
  readonly #taken: TakenFiles
  #looking: Promise<void> = Promise.resolve()
  #next: { readonly at: number; readonly callOff: () => void } | null = null
  #notices: FolderNotices | null = null
  #closed = false
  #troubles: string[] = []
  condition: IntakeCondition = { kind: 'working', message: 'Looking into the folder.' }

  constructor(settings: FolderSettings, parts: Parts) {
    this.#settings = settings
    this.#parts = parts
    this.#taken = new TakenFiles(parts.notes)
  }

  /** Begins to watch. */
  start(): void {
    this.#notices = this.#parts.events(this.#settings.path, () => this.#lookIn(Math.min(this.#parts.stableFor, 200)))
    void this.look()
  }

  /** The files that the last look left: still being written, or not to be read now. */
  waiting(): string[] {
    return [...this.#seen.keys()]
  }

  /** Looks into the folder now, after a look that runs, and takes what is ready. Never rejects. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      if (this.#closed) return
      this.#next?.callOff()
      this.#next = null
      await this.#lookOnce()
      this.#parts.onLooked()
      if (!this.#closed) this.#lookIn(this.#seen.size > 0 ? this.#parts.stableFor : regularLook)
    })
    return this.#looking
  }

  /** Stops watching, after the files in hand. */
  async close(): Promise<void> {
    this.#closed = true
    this.#next?.callOff()
    this.#notices?.stop()
    await this.#looking
  }

  #lookIn(milliseconds: number): void {
    const at = this.#parts.clock.now().getTime() + milliseconds
    if (this.#closed || (this.#next !== null && this.#next.at <= at)) return
    this.#next?.callOff()
    this.#next = { at, callOff: this.#parts.clock.later(milliseconds, () => void this.look()) }
  }

  async #lookOnce(): Promise<void> {
    this.#troubles = []
    // Before listing, so that nothing that comes after the list goes unnoticed.
    await this.#notices?.refresh()
    try {
      const entries = await entriesOf(this.#settings.path)
      await this.#taken.keepOnly(new Set(entries.map((entry) => entry.name)))
      await this.#moveStuck(entries)
      await this.#take(this.#ready(entries))
    } catch (thrown) {
      this.#seen.clear()
      this.#troubles.push(thrown instanceof Error && 'syscall' in thrown ? folderTrouble(thrown) : keepTrouble(thrown))
    }
    const trouble = this.#troubles[0]
    this.condition =
      trouble === undefined ? { kind: 'working', message: 'Watching.' } : { kind: 'trouble', message: trouble }
  }

  /** The files that have come to rest; notes when each of the others was first seen as it is. */
  #ready(entries: readonly FolderEntry[]): FolderEntry[] {
    const now = this.#parts.clock.now().getTime()
    const before = new Map(this.#seen)
    this.#seen.clear()
    return entries.filter((entry) => {
      if (this.#taken.has(entry) || unchanged(this.#stuck.get(entry.name)?.entry, entry)) return false
      const seen = before.get(entry.name)
      const since = seen !== undefined && unchanged(seen.entry, entry) ? seen.since : null
      const rest = this.#parts.stableFor * (entry.size === 0 ? 10 : 1)
      if (since !== null && now - since >= rest) return true
      this.#seen.set(entry.name, { entry, since: since ?? now })
      return false
    })
  }

  async #take(ready: readonly FolderEntry[]): Promise<void> {
    const begun: FolderEntry[] = []
    await this.#parts.ingest.bring(this.#read(ready, begun), {
      by: this.#parts.by,
      onKept: async (outcome, index) => {
        const entry = begun[index]
        if (entry === undefined) return
        await this.#finish(entry, outcome.kind === 'held' ? outcome.message : null)
        this.#parts.onTaken(outcome)
      },
    })
    await this.#taken.write()
  }

  async *#read(ready: readonly FolderEntry[], begun: FolderEntry[]): AsyncGenerator<IncomingFile> {
    const { path, name: source, language, charset } = this.#settings
    for (const entry of ready) {
      if (this.#closed) return
      if (entry.size > largestFile) {
        await this.#finish(entry, 'The file is larger than 64 MB, more than any piece of copy can be.')
        continue
      }
      const bytes = await this.#bytesOf(path, entry)
      if (bytes === null) continue
      begun.push(entry)
      yield { name: entry.name, bytes, source: { kind: 'folder', name: source }, language, charset }
    }
  }

  async #bytesOf(path: string, entry: FolderEntry): Promise<Uint8Array | null> {
    try {
      return await readSettled(path, entry)
    } catch (thrown) {
      this.#troubles.push(fileTrouble(entry.name, thrown))
      // It has rested long enough: the next look tries again, so that the trouble stands until it is over.
      this.#seen.set(entry.name, { entry, since: 0 })
      return null
    }
  }

  /** Puts a file away whose copy is safe in the store; where that is not possible now, later looks try again. */
  async #finish(entry: FolderEntry, heldFor: string | null): Promise<void> {
    const { path, taken } = this.#settings
    if (heldFor === null && taken === 'stay') return this.#taken.note(entry)
    try {
      const name = await putAway(path, entry, heldFor === null ? 'done' : 'held')
      if (name !== null && heldFor !== null) await writeReason(path, name, heldFor)
      this.#stuck.delete(entry.name)
    } catch (thrown) {
      this.#stuck.set(entry.name, { entry, reason: heldFor })
      this.#troubles.push(putAwayTrouble(thrown))
    }
  }

  async #moveStuck(entries: readonly FolderEntry[]): Promise<void> {
    const there = new Map(entries.map((entry) => [entry.name, entry]))
    for (const [name, { entry, reason }] of [...this.#stuck]) {
      if (unchanged(entry, there.get(name) ?? null)) await this.#finish(entry, reason)
      else this.#stuck.delete(name)
    }
  }
}

function keepTrouble(thrown: unknown): string {
  return `Copy from this folder cannot be kept now: ${problemOf(thrown).message} Stet tries again by itself.`
}

/** Notes of taken files that last as long as the process: for a folder that is no way in of the newsroom. */
export function passingNotes(): TakenNotes {
  const all = new Map<string, TakenFile>()
  return {
    all: async () => [...all.values()],
    note: async (taken, gone) => {
      for (const file of taken) all.set(file.name, file)
      for (const name of gone) all.delete(name)
    },
  }
}
