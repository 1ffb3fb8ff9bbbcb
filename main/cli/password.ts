import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Reads one line: from a prompt that does not show it, or from standard input when that is not a terminal. */
export function readSecret(prompt: string): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(prompt)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY })
  return new Promise((resolve) => {
    let answered = false
    lines.once('line', (line) => {
      answered = true
      lines.close()
      if (process.stdin.isTTY) process.stderr.write('\n')
      resolve(line)
    })
    lines.once('close', () => {
      if (!answered) resolve('')
    })
  })
}
