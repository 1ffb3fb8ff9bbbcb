import type { SearchedCopy } from '../../../app/wire/search/searched-copy.ts'
import type { WireIndex } from './wire-index.ts'

/** How many changes are held back at most. */
const mostPending = 2000

/**
 * Holds back what a batch changes in the index, and writes it in one go. SQLite lets a full-text table write out what it
 * has gathered whenever another statement opens a savepoint of its own, which nearly every insert of an item does: in
 * turns with them, the index would write a piece for every item and then merge the pieces.
 */
export class PendingIndex {
  readonly #index: WireIndex
  readonly #added = new Map<number, SearchedCopy>()
  readonly #removed = new Set<number>()

  constructor(index: WireIndex) {
    this.#index = index
  }

  /** Forgets what a batch that failed has left. */
  begin(): void {
    this.#added.clear()
    this.#removed.clear()
  }

  add(position: number, copy: SearchedCopy): void {
    this.#added.set(position, copy)
    if (this.#added.size >= mostPending) this.write()
  }

  remove(position: number): void {
    if (!this.#added.delete(position)) this.#removed.add(position)
  }

  /** Writes the changes, in the transaction that made them. */
  write(): void {
    for (const position of this.#removed) this.#index.remove(position)
    for (const [position, copy] of this.#added) this.#index.add(position, copy)
    this.begin()
  }
}
