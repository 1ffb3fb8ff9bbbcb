/** Figures by name, in groups such as one a size. */
export type Metrics = Readonly<Record<string, unknown>>

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

/** The whole number after an option such as `--items`, or the usual one. Throws for words that are no such number. */
export function numberAfter(words: readonly string[], option: string, usual: number): number {
  const at = words.indexOf(option)
  if (at === -1) return usual
  const number = Number(words[at + 1])
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new Error(`${option} needs a whole number above 0.`)
}
