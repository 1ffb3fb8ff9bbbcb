/** A figure, or a group of figures such as one a size. */
export type Metrics = { readonly [name: string]: number | string | boolean | Metrics }

/** A benchmark: it measures, says what it found, and never fails a test run. */
export type Bench = {
  /** One line for the list of benches. */
  readonly summary: string
  /**
   * Measures and gives the figures. `words` are the options from the command line, `--json` taken out; `say` tells the
   * person at the terminal what goes on.
   */
  run(words: readonly string[], say: (line: string) => void): Promise<Metrics>
}

/** How long something took, in milliseconds: half, 95 and 99 of a hundred times took no longer. */
export type Times = { readonly p50Ms: number; readonly p95Ms: number; readonly p99Ms: number }

/** The percentiles of measured times in milliseconds, rounded to a microsecond. */
export function timesOf(measured: readonly number[]): Times {
  const inOrder = [...measured].sort((left, right) => left - right)
  const at = (share: number) =>
    rounded(inOrder[Math.min(inOrder.length - 1, Math.ceil(inOrder.length * share) - 1)] ?? 0)
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}

/** A figure with three decimals. */
export function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000
}

/** The whole number after an option such as `--items`, or the usual one. Throws for words that are no such number. */
export function numberAfter(words: readonly string[], option: string, usual: number): number {
  const at = words.indexOf(option)
  if (at === -1) return usual
  const number = Number(words[at + 1])
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new Error(`${option} needs a whole number above 0.`)
}
