import { Worker } from 'node:worker_threads'
import { type Problem, problemOf, StetError } from '../../app/problem.ts'
import { isStorageTrouble } from '../../app/storage-trouble.ts'
import type { StorePlace } from './open-store.ts'
import type { StoreService } from './service.ts'

type Method = keyof StoreService

export type StoreQuestion =
  | { readonly kind: 'ask'; readonly id: number; readonly method: Method; readonly input: readonly unknown[] }
  | { readonly kind: 'close'; readonly method?: undefined }

export type StoreAnswer =
  | { readonly kind: 'opened' }
  | { readonly kind: 'unopened'; readonly problem: Problem }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: Problem }
  | { readonly kind: 'settled' }
  | { readonly kind: 'wire-kept' }
  | { readonly kind: 'closed' }

type Waiting = {
  readonly question: StoreQuestion & { kind: 'ask' }
  readonly resolve: (value: unknown) => void
  readonly reject: (reason: Error) => void
  /** How often it was sent to a worker that stopped before it answered. */
  failed: number
}

/** How often a question may bring the worker down: what does so twice is refused. */
const tries = 2

/** A worker that stops again within a minute is started after a pause that doubles up to a minute, in milliseconds. */
const steady = 60_000
const firstPause = 250
const longestPause = 60_000

const stopped: Problem = {
  code: 'store-stopped',
  message: 'The part of Stet that saves stopped at this and was started again.',
  next: 'Nothing that was saved is lost. Try again, and if it happens again restart the desk.',
}

/**
 * The store as the main process and the command line see it: every method of the service, answered by the worker. A
 * worker that stops is started again, and what it had not answered is sent again: an edit or command that came through
 * already is recognised by the store, everything else only reads or can be done twice. Questions are answered in order, so
 * the oldest one without an answer is what it stopped at.
 */
export class StoreClient {
  readonly #workerFile: string
  readonly #place: StorePlace
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #starting: Promise<void> | null = null
  #next = 1
  #closed: (() => void) | null = null
  #lastFall = 0
  #pause = 0
  /** Called when what follows from edits has been brought up to date. */
  onSettled: () => void = () => undefined
  /** Called when wire copy has come in, by whichever road. */
  onWireKept: () => void = () => undefined
  /** Called when a worker that stopped has been started again. */
  onRestarted: () => void = () => undefined
  /** Called with what brought a worker down. */
  onFell: (thrown: unknown) => void = () => undefined
  /** Called with every problem a question is answered with. */
  onProblem: (problem: Problem) => void = () => undefined

  private constructor(workerFile: string, place: StorePlace) {
    this.#workerFile = workerFile
    this.#place = place
  }

  /** Starts the worker and waits until the store is open. Rejects with the store's own problem when it cannot be. */
  static async open(workerFile: string, place: StorePlace): Promise<StoreClient> {
    const client = new StoreClient(workerFile, place)
    await client.#start()
    return client
  }

  ask<Name extends Method>(
    method: Name,
    ...input: Parameters<StoreService[Name]>
  ): Promise<Awaited<ReturnType<StoreService[Name]>>> {
    const question = { kind: 'ask' as const, id: this.#next++, method, input }
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.id, { question, resolve: resolve as (value: unknown) => void, reject, failed: 0 })
      if (this.#worker !== null) this.#worker.postMessage(question satisfies StoreQuestion)
      else this.#restart()
    })
  }

  /** Closes the store after everything asked before has been answered. */
  async close(): Promise<void> {
    await this.#starting?.catch(() => undefined)
    const worker = this.#worker
    if (worker === null) return
    await new Promise<void>((resolve) => {
      this.#closed = resolve
      worker.postMessage({ kind: 'close' } satisfies StoreQuestion)
    })
  }

  #start(): Promise<void> {
    const worker = new Worker(this.#workerFile, { workerData: this.#place })
    return new Promise((resolve, reject) => {
      worker.on('message', (answer: StoreAnswer) => {
        if (answer.kind === 'opened') {
          this.#worker = worker
          resolve()
        } else if (answer.kind === 'unopened') reject(new StetError(answer.problem))
        else this.#receive(answer)
      })
      worker.on('error', (thrown) => {
        this.onFell(thrown)
        reject(thrown)
      })
      worker.on('exit', () => {
        reject(new StetError(stopped))
        if (this.#worker === worker) this.#lost()
      })
    })
  }

  /** The worker is gone. What it had been sent is sent to the next one, unless it brought down one before. */
  #lost(): void {
    this.#worker = null
    if (this.#closed !== null) {
      this.#refuseAll(new StetError(stopped))
      this.#closed()
      return
    }
    const [oldest] = this.#waiting
    if (oldest !== undefined) {
      const [id, waiting] = oldest
      waiting.failed += 1
      if (waiting.failed >= tries) {
        this.#waiting.delete(id)
        this.#refuse(waiting, new StetError(stopped))
      }
    }
    const now = Date.now()
    this.#pause = now - this.#lastFall > steady ? 0 : Math.min(Math.max(firstPause, this.#pause * 2), longestPause)
    this.#lastFall = now
    this.#restart()
  }

  #restart(): void {
    this.#starting ??= pausing(this.#pause)
      .then(() => this.#start())
      .then(() => {
        for (const { question } of this.#waiting.values()) this.#worker?.postMessage(question satisfies StoreQuestion)
        this.onRestarted()
      })
      .catch((thrown: unknown) => {
        this.onFell(thrown)
        const problem = problemOf(thrown)
        this.#refuseAll(new StetError(isStorageTrouble(problem) ? problem : stopped))
      })
      .finally(() => {
        this.#starting = null
      })
  }

  #receive(answer: StoreAnswer): void {
    if (answer.kind === 'settled') this.onSettled()
    else if (answer.kind === 'wire-kept') this.onWireKept()
    else if (answer.kind === 'closed') this.#closed?.()
    else if (answer.kind === 'answer' || answer.kind === 'problem') {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      if (waiting === undefined) return
      if (answer.kind === 'answer') waiting.resolve(answer.value)
      else this.#refuse(waiting, new StetError(answer.problem))
    }
  }

  #refuseAll(error: StetError): void {
    for (const waiting of this.#waiting.values()) this.#refuse(waiting, error)
    this.#waiting.clear()
  }

  #refuse(waiting: Waiting, error: StetError): void {
    waiting.reject(error)
    this.onProblem(error.problem)
  }
}

/** Settles after so many milliseconds; none is at once. */
function pausing(milliseconds: number): Promise<void> {
  return milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds))
}
