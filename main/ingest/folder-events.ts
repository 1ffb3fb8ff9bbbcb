import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'

/** Notices of change in one folder. */
export type FolderNotices = {
  /** Sees to it that the folder that is at the path now is the one noticed; asked at every look. Never rejects. */
  refresh(): Promise<void>
  stop(): void
}

/** Calls `wake` when something happens in a folder. */
export type FolderEvents = (folder: string, wake: () => void) => FolderNotices

/**
 * The system's own notices. They only make a look come sooner: what they miss, as on network drives, the regular looks
 * find, so that a folder they cannot be had for needs no answer here.
 */
export const systemFolderEvents: FolderEvents = (folder, wake) => new SystemNotices(folder, wake)

class SystemNotices implements FolderNotices {
  readonly #folder: string
  readonly #wake: () => void
  #watcher: FSWatcher | null = null
  /** Which folder is noticed: a path may come to lead to another one, of which the system says nothing by itself. */
  #identity: string | null = null
  #stopped = false

  constructor(folder: string, wake: () => void) {
    this.#folder = folder
    this.#wake = wake
  }

  async refresh(): Promise<void> {
    const identity = await identityOf(this.#folder)
    if (this.#stopped || (identity === this.#identity && this.#watcher !== null)) return
    this.#forget()
    if (identity === null) return
    try {
      const watcher = watch(this.#folder, () => this.#wake())
      watcher.on('error', () => this.#forget())
      this.#watcher = watcher
      this.#identity = identity
    } catch {
      this.#forget()
    }
  }

  stop(): void {
    this.#stopped = true
    this.#forget()
  }

  #forget(): void {
    this.#watcher?.close()
    this.#watcher = null
    this.#identity = null
  }
}

async function identityOf(folder: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(folder)
    return `${dev} ${ino}`
  } catch {
    return null
  }
}
