import { Worker } from 'node:worker_threads'
import type { VersionComparison } from '../../app/ipc/version-views.ts'
import { refuse } from '../../app/problem.ts'
import type { AuthoredParagraph } from '../../app/story/who-wrote.ts'
import type { HistoryJob } from './history-job.ts'

/**
 * Compares versions and finds who wrote what, each job in a thread of its own, so that neither windows nor anybody’s
 * changes wait for it. A window has one job at a time: its next one, or leaving, ends the one before.
 */
export class HistoryReader {
  readonly #workerFile: string | URL
  readonly #running = new Map<number, Worker>()

  constructor(workerFile: string | URL) {
    this.#workerFile = workerFile
  }

  /** Compares for one window. Rejects with `cancelled` when the window asked for something else meanwhile. */
  compare(window: number, job: Extract<HistoryJob, { kind: 'compare' }>): Promise<VersionComparison> {
    return this.#run(window, job) as Promise<VersionComparison>
  }

  /** Finds who wrote which words, for one window. Rejects as `compare` does. */
  whoWrote(window: number, job: Extract<HistoryJob, { kind: 'who-wrote' }>): Promise<readonly AuthoredParagraph[]> {
    return this.#run(window, job) as Promise<readonly AuthoredParagraph[]>
  }

  /** Ends what runs for a window. */
  cancel(window: number): void {
    void this.#running.get(window)?.terminate()
    this.#running.delete(window)
  }

  async #run(window: number, job: HistoryJob): Promise<unknown> {
    this.cancel(window)
    const worker = new Worker(this.#workerFile, { workerData: job })
    this.#running.set(window, worker)
    const outcome = await outcomeOf(worker)
    if (this.#running.get(window) === worker) this.#running.delete(window)
    if (outcome === null) return refuse('cancelled', 'This was stopped.', 'Ask again when you need it.')
    return outcome.value
  }
}

/** What a worker says; null when it ended without a word. Rejects with what it failed of. */
function outcomeOf(worker: Worker): Promise<{ readonly value: unknown } | null> {
  return new Promise((resolve, reject) => {
    worker.once('message', (value: unknown) => resolve({ value }))
    worker.once('error', reject)
    worker.once('exit', () => resolve(null))
  })
}
