import { Worker } from 'node:worker_threads'
import type { PersonId } from '../../app/ids.ts'
import type { Dictionary } from '../../app/people/spelling-language.ts'
import { dictionaryFor } from '../../app/people/spelling-language.ts'
import type { StoreClient } from '../store/store-client.ts'

export type SpellingQuestion = {
  readonly id: number
  readonly kind: 'check' | 'suggest'
  readonly name: Dictionary
  readonly words: readonly string[]
}
export type SpellingAnswer = { readonly id: number; readonly words: readonly string[] }

type Place = {
  readonly workerFile: string
  /** The folder with one folder of Hunspell files a dictionary. */
  readonly dictionaryFolder: string
}

/**
 * Spelling by packaged dictionaries, in a thread of its own that starts with the first question. What the house and the
 * person taught counts as right. A thread that stops is started again with the next question; what it was asked counts
 * as right, so that a fault of spelling never stands in anybody's way.
 */
export class Spelling {
  readonly #place: Place
  readonly #store: StoreClient
  readonly #waiting = new Map<number, (words: readonly string[]) => void>()
  /** The language each window writes in, by its id. */
  readonly #languages = new Map<number, string>()
  #worker: Worker | null = null
  #next = 1

  constructor(place: Place, store: StoreClient) {
    this.#place = place
    this.#store = store
  }

  /** From now on a window writes in this language (BCP 47). */
  write(window: number, language: string): void {
    this.#languages.set(window, language)
  }

  /** Those of the words that neither the window's dictionary nor anybody's own words know. */
  async misspelled(window: number, words: readonly string[], person: PersonId): Promise<readonly string[]> {
    const name = dictionaryFor(this.#languages.get(window) ?? '')
    if (name === null || words.length === 0) return []
    const taught = new Set(await this.#store.ask('taughtWords', person))
    return this.#ask(
      'check',
      name,
      words.filter((word) => !taught.has(word)),
    )
  }

  /** What a misspelled word may have been meant to be, the likeliest first. */
  async suggestions(window: number, word: string): Promise<readonly string[]> {
    const name = dictionaryFor(this.#languages.get(window) ?? '')
    return name === null ? [] : this.#ask('suggest', name, [word])
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #ask(kind: SpellingQuestion['kind'], name: Dictionary, words: readonly string[]): Promise<readonly string[]> {
    const worker = this.#worker ?? this.#start()
    const id = this.#next++
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      worker.postMessage({ id, kind, name, words } satisfies SpellingQuestion)
    })
  }

  #start(): Worker {
    const worker = new Worker(this.#place.workerFile, { workerData: this.#place.dictionaryFolder })
    const stop = () => {
      if (this.#worker !== worker) return
      this.#worker = null
      for (const answer of this.#waiting.values()) answer([])
      this.#waiting.clear()
    }
    worker.on('message', ({ id, words }: SpellingAnswer) => {
      this.#waiting.get(id)?.(words)
      this.#waiting.delete(id)
    })
    worker.on('error', stop)
    worker.on('exit', stop)
    worker.unref()
    this.#worker = worker
    return worker
  }
}
