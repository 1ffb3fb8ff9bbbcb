/** A line of the answer. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A line about what went wrong. */
export function printProblem(line: string): void {
  process.stderr.write(`${line}\n`)
}
