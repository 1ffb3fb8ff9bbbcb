/** A line of the answer. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A line about what went wrong. */
export function printProblem(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** Bytes as they are, for a pipe or a file. */
export function printBytes(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error == null ? resolve() : reject(error)))
  })
}
