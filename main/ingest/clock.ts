/** The time and what shall happen later, so that schedules can be tried without waiting. */
export type Clock = {
  now(): Date
  /** Does something after so many milliseconds; returns what calls it off. */
  later(milliseconds: number, work: () => void): () => void
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  later(milliseconds, work) {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
}
