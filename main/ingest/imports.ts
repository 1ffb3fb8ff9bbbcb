import { type ImportId, importId, newId, type PersonId } from '../../app/ids.ts'
import type { ImportProgress } from '../../app/ipc/intake-views.ts'
import type { ImportOutcome } from '../../app/ipc/wire-views.ts'
import type { IncomingFile, Ingest } from './ingest.ts'

/** The imports people asked for: each says how far it is and can be stopped. */
export class Imports {
  readonly #ingest: Ingest
  readonly #tell: (progress: ImportProgress) => void
  readonly #running = new Map<ImportId, AbortController>()

  constructor(ingest: Ingest, tell: (progress: ImportProgress) => void) {
    this.#ingest = ingest
    this.#tell = tell
  }

  /** Brings `total` files in. Gives the outcomes of those that were taken before it was stopped. */
  async run(
    files: Iterable<IncomingFile> | AsyncIterable<IncomingFile>,
    total: number,
    by: PersonId,
  ): Promise<ImportOutcome[]> {
    const id = newId(importId)
    const stopping = new AbortController()
    this.#running.set(id, stopping)
    let done = 0
    const step = Math.max(1, Math.floor(total / 200))
    const tell = (ended: boolean) => this.#tell({ id, done, total, ended })
    try {
      tell(false)
      return await this.#ingest.bring(files, {
        by,
        signal: stopping.signal,
        onKept: () => {
          done += 1
          if (done % step === 0) tell(false)
        },
      })
    } finally {
      this.#running.delete(id)
      tell(true)
    }
  }

  /** Stops an import; one that is over already is left alone. */
  cancel(id: ImportId): void {
    this.#running.get(id)?.abort()
  }
}
