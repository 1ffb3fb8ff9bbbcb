import type { Clock } from '../ingest/clock.ts'

/** A clock that stands until a test moves it. */
export class ManualClock implements Clock {
  #now: number
  #due: { readonly at: number; readonly work: () => void }[] = []

  constructor(start = '2026-11-20T12:00:00Z') {
    this.#now = Date.parse(start)
  }

  now(): Date {
    return new Date(this.#now)
  }

  later(milliseconds: number, work: () => void): () => void {
    const entry = { at: this.#now + milliseconds, work }
    this.#due.push(entry)
    return () => {
      this.#due = this.#due.filter((one) => one !== entry)
    }
  }

  /** The milliseconds until the next thing is due, or null when nothing is. */
  next(): number | null {
    return this.#due.length === 0 ? null : Math.min(...this.#due.map(({ at }) => at)) - this.#now
  }

  /** Moves on and does what falls due, in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds
    for (;;) {
      const entry = this.#due.filter(({ at }) => at <= end).sort((left, right) => left.at - right.at)[0]
      if (entry === undefined) break
      this.#due = this.#due.filter((one) => one !== entry)
      this.#now = Math.max(this.#now, entry.at)
      entry.work()
    }
    this.#now = end
  }
}
