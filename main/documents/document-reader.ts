import { Worker } from 'node:worker_threads'
import { type Problem, StetError } from '../../app/problem.ts'
import type { ReadCopy } from '../../app/story/paste/read-copy.ts'

/** What a thread is started with, and what it answers once. */
export type DocumentRequest = { readonly name: string; readonly bytes: Uint8Array }
export type DocumentAnswer =
  | { readonly ok: true; readonly copy: ReadCopy }
  | { readonly ok: false; readonly problem: Problem }

type Settings = {
  /** How long one document may take, in milliseconds. */
  readonly limit: number
  /** How much memory its thread may use, in megabytes. */
  readonly memory: number
}

const usual: Settings = { limit: 60_000, memory: 1536 }

/**
 * Reads documents, each in a thread of its own that ends with it: one that hangs or fills its memory takes nothing else
 * down and keeps nobody waiting.
 */
export class DocumentReader {
  readonly #workerFile: string | URL
  readonly #settings: Settings

  constructor(workerFile: string | URL, settings: Partial<Settings> = {}) {
    this.#workerFile = workerFile
    this.#settings = { ...usual, ...settings }
  }

  /** The copy in a document. Rejects with a StetError: what `readDocument` refuses, or that reading was stopped. */
  async read(name: string, bytes: Uint8Array): Promise<ReadCopy> {
    const request: DocumentRequest = { name, bytes }
    const resourceLimits = { maxOldGenerationSizeMb: this.#settings.memory }
    const worker = new Worker(this.#workerFile, { workerData: request, resourceLimits })
    try {
      const answer = await this.#answerOf(worker)
      if (answer.ok) return answer.copy
      throw new StetError(answer.problem)
    } finally {
      await worker.terminate()
    }
  }

  #answerOf(worker: Worker): Promise<DocumentAnswer> {
    return new Promise((resolve) => {
      const stop = setTimeout(() => resolve({ ok: false, problem: tookTooLong }), this.#settings.limit)
      const answer = (given: DocumentAnswer) => {
        clearTimeout(stop)
        resolve(given)
      }
      worker.on('message', answer)
      // What ends the thread is told by its end; this only keeps it from ending the desk.
      worker.on('error', () => undefined)
      worker.on('exit', () => answer({ ok: false, problem: crashed }))
    })
  }
}

const next = 'Nothing was changed. Save the document as plain text or part it, and import that.'
const tookTooLong: Problem = {
  code: 'document-too-slow',
  message: 'Reading the document took longer than a minute, so it was stopped.',
  next,
}
const crashed: Problem = { code: 'document-failed', message: 'The document is too much for the desk to read.', next }
