import { type Problem, problemOf } from '../../../app/problem.ts'
import type { Dropped } from '../../../app/story/paste/dropped.ts'
import type { UndoStep } from './insert-copy.ts'

/** Copy that came into the story, and what there is to say of it. */
export type Arrival = {
  /** The name of the document it came in, or null where it was pasted or dragged. */
  readonly document: string | null
  readonly dropped: readonly Dropped[]
  readonly isMarkdown: boolean
  readonly step: UndoStep
}

/** What a story says of copy from elsewhere: nothing, that it is being read, what came of it, or why nothing did. */
export type ArrivalState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'arrived'; readonly arrival: Arrival }
  | { readonly kind: 'failed'; readonly problem: Problem }

const nothing: ArrivalState = { kind: 'nothing' }

/** The newest arrival in one open story; the notice reads it, the editor writes it. */
export class Arrivals {
  #state: ArrivalState = nothing
  readonly #listeners = new Set<() => void>()

  readonly state = (): ArrivalState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Does what brings copy in and shows how it ends: the arrival, nothing for null, or the problem in words. */
  async bring(work: () => Promise<Arrival | null>): Promise<void> {
    this.#put({ kind: 'reading' })
    try {
      const arrival = await work()
      this.#put(arrival === null || !isWorthSaying(arrival) ? nothing : { kind: 'arrived', arrival })
    } catch (thrown) {
      this.#put({ kind: 'failed', problem: problemOf(thrown) })
    }
  }

  /** Shows nothing any more. */
  readonly forget = (): void => this.#put(nothing)

  #put(state: ArrivalState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/** Copy that came whole needs no notice, unless it was a document or nobody may have expected what became of it. */
function isWorthSaying({ document, dropped, isMarkdown }: Arrival): boolean {
  return document !== null || isMarkdown || dropped.length > 0
}
