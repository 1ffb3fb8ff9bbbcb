import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file that lies in the data folder while the desk runs. One that is there at the start says how the desk ended. */
export class RunningMark {
  readonly #path: string
  /** Whether the desk did not close properly the last time. */
  readonly endedBadly: boolean

  /** Leaves the mark. A disk that does not take it is no reason not to open. */
  constructor(dataFolder: string) {
    this.#path = join(dataFolder, 'running')
    this.endedBadly = existsSync(this.#path)
    try {
      writeFileSync(this.#path, '', { mode: 0o600 })
    } catch {
      // The store will say what is wrong with the disk.
    }
  }

  /** The desk has closed properly: everything is written. */
  remove(): void {
    try {
      rmSync(this.#path, { force: true })
    } catch {
      // A folder that can only be read keeps it; the next start says more than is true, and nothing less.
    }
  }
}
