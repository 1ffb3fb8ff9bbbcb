import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import log from 'electron-log/main'
import { z } from 'zod'
import { type PersonId, personId } from '../../app/ids.ts'
import { type WindowPlace, windowPlace } from '../../app/ipc/window-place.ts'
import { writeFileAtomically } from '../publish/write-file-atomically.ts'

const fileName = 'windows.json'

/** How long changes are gathered before they are written, in milliseconds. */
const gathering = 200

const number = z.number().finite()
const keptWindow = z.object({
  frame: z.object({ x: number, y: number, width: number, height: number }).nullable(),
  maximized: z.boolean(),
  /** Where a person was in it, or null when nobody was signed in. */
  place: z.object({ personId, at: windowPlace }).nullable(),
})
/** What is kept of one window over the end of the desk. */
export type KeptWindow = z.infer<typeof keptWindow>

/**
 * What is kept of the windows: where they stand and where people are in them. It lies in a file beside the store, not
 * in the log, and is written a moment after every change, so that it outlives any end. What cannot be read is forgotten.
 */
export class KeptWindows {
  readonly #folder: string
  readonly #windows = new Map<number, KeptWindow>()
  readonly first: readonly KeptWindow[]
  #ending = false
  #timer: NodeJS.Timeout | undefined

  /** Reads what was kept in a data folder. */
  constructor(dataFolder: string) {
    this.#folder = dataFolder
    this.first = readKept(join(dataFolder, fileName))
  }

  /** Keeps something new of a window, by its id. */
  set(window: number, change: Partial<KeptWindow>): void {
    const before = this.#windows.get(window) ?? { frame: null, maximized: false, place: null }
    this.#windows.set(window, { ...before, ...change })
    this.#writeSoon()
  }

  /** Where this person was in the window, or null. */
  placeOf(window: number, person: PersonId): WindowPlace | null {
    const place = this.#windows.get(window)?.place ?? null
    return place?.personId === person ? place.at : null
  }

  /** Nobody is signed in any more: where people were is forgotten. */
  leave(): void {
    for (const window of this.#windows.keys()) this.set(window, { place: null })
  }

  /** A window was closed. The last one, and all of them at the end of the desk, are kept for the next time. */
  closed(window: number): void {
    if (this.#ending || this.#windows.size < 2) return
    this.#windows.delete(window)
    this.#writeSoon()
  }

  /** From now on windows close because the desk ends. */
  end(): void {
    this.#ending = true
  }

  /** The desk does not end after all: somebody stayed. */
  goOn(): void {
    this.#ending = false
  }

  /** Writes what has not been written yet. A disk that does not take it costs places, nothing else. */
  async write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const windows = [...this.#windows.values()]
    await writeFileAtomically(this.#folder, fileName, JSON.stringify({ windows })).catch(log.warn)
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => void this.write(), gathering)
  }
}

function readKept(path: string): KeptWindow[] {
  try {
    return z.object({ windows: z.array(keptWindow).max(20) }).parse(JSON.parse(readFileSync(path, 'utf8'))).windows
  } catch {
    return []
  }
}
