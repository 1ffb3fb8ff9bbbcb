import { Worker } from 'node:worker_threads'
import { type Problem, StetError } from '../../app/problem.ts'
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

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void }

/** The store as the main process and the command line see it: every method of the service, answered by the worker. */
export class StoreClient {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #next = 1
  #closed: (() => void) | null = null
  /** Called when what follows from edits has been brought up to date. */
  onSettled: () => void = () => undefined
  /** Called when wire copy has come in, by whichever road. */
  onWireKept: () => void = () => undefined

  private constructor(worker: Worker) {
    this.#worker = worker
  }

  /** Starts the worker and waits until the store is open. Rejects with the store's own problem when it cannot be. */
  static open(workerFile: string, place: StorePlace): Promise<StoreClient> {
    const worker = new Worker(workerFile, { workerData: place })
    const client = new StoreClient(worker)
    return new Promise((resolve, reject) => {
      worker.on('message', (answer: StoreAnswer) => {
        if (answer.kind === 'opened') resolve(client)
        else if (answer.kind === 'unopened') reject(new StetError(answer.problem))
        else client.#receive(answer)
      })
      worker.on('error', (error) => {
        reject(error)
        client.#failAll(error)
      })
    })
  }

  ask<Name extends Method>(
    method: Name,
    ...input: Parameters<StoreService[Name]>
  ): Promise<Awaited<ReturnType<StoreService[Name]>>> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      this.#worker.postMessage({ kind: 'ask', id, method, input } satisfies StoreQuestion)
    })
  }

  /** Closes the store after everything asked before has been answered. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#closed = resolve
      this.#worker.postMessage({ kind: 'close' } satisfies StoreQuestion)
    })
  }

  #receive(answer: StoreAnswer): void {
    if (answer.kind === 'settled') this.onSettled()
    else if (answer.kind === 'wire-kept') this.onWireKept()
    else if (answer.kind === 'closed') this.#closed?.()
    else if (answer.kind === 'answer' || answer.kind === 'problem') {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      if (answer.kind === 'answer') waiting?.resolve(answer.value)
      else waiting?.reject(new StetError(answer.problem))
    }
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
  }
}
