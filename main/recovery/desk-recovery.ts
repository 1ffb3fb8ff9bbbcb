import type { DeskHealth, Recovered } from '../../app/ipc/recovery-views.ts'
import { type Problem, problemOf } from '../../app/problem.ts'
import { isStorageTrouble } from '../../app/storage-trouble.ts'
import type { StoreClient } from '../store/store-client.ts'
import { HeldEdits } from './held-edits.ts'

/** How long the disk is left alone before it is tried again, in milliseconds. */
const between = 1000

type News = Recovered extends infer One ? (One extends Recovered ? Omit<One, 'id' | 'at'> : never) : never

/**
 * Knows whether the newsroom can be saved now and what the desk came back from. From the first thing the disk does not
 * take it tries again every second; what was held is written before anybody is told that all is well.
 */
export class DeskRecovery {
  readonly edits: HeldEdits
  readonly #store: StoreClient
  readonly #changed: () => void
  #recovered: readonly Recovered[] = []
  #told = 0
  #trouble: Problem | null = null
  #timer: NodeJS.Timeout | undefined

  /** `changed` is called when there is something new to tell the windows. */
  constructor(store: StoreClient, changed: () => void) {
    this.#store = store
    this.#changed = changed
    this.edits = new HeldEdits(store)
    store.onProblem = (problem) => this.#note(problem)
    store.onRestarted = () => this.tell({ kind: 'store' })
  }

  health(): DeskHealth {
    return { trouble: this.#trouble, recovered: this.#recovered }
  }

  /** Whether something people wrote is in memory only. */
  get unsaved(): boolean {
    return this.edits.waiting
  }

  /** Adds something the desk came back from, in place of an earlier one of its kind. */
  tell(news: News): void {
    this.#told += 1
    const others = this.#recovered.filter((one) => one.kind !== news.kind)
    this.#recovered = [...others, { ...news, id: this.#told, at: new Date().toISOString() }]
    this.#changed()
  }

  /** Somebody has read it. */
  dismiss(id: number): void {
    this.#recovered = this.#recovered.filter((one) => one.id !== id)
    this.#changed()
  }

  /** Tries no more; for the end of the desk. */
  close(): void {
    clearTimeout(this.#timer)
    this.#store.onProblem = () => undefined
  }

  #note(problem: Problem): void {
    if (!isStorageTrouble(problem)) return
    const first = this.#trouble === null
    const other = this.#trouble?.code !== problem.code
    this.#trouble = problem
    if (first) this.#tryLater()
    if (other) this.#changed()
  }

  #tryLater(): void {
    this.#timer = setTimeout(() => void this.#tryAgain(), between)
  }

  async #tryAgain(): Promise<void> {
    try {
      await this.edits.writeAll()
      await this.#store.ask('tryWriting')
    } catch (thrown) {
      this.#note(problemOf(thrown))
      this.#tryLater()
      return
    }
    this.#trouble = null
    this.tell({ kind: 'storage' })
  }
}
