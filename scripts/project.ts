import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The project's root folder. */
export const root = join(import.meta.dirname, '..')

/** The path of a program that npm installed. */
export const installed = (name: string) => join(root, 'node_modules', '.bin', name)

type Options = {
  readonly env?: Record<string, string>
  readonly quiet?: boolean
  readonly outputTo?: 'stdout' | 'stderr'
}

/** Runs a program in the project's root and gives its exit code. A quiet one is heard only when it fails. */
export function run(program: string, given: readonly string[], options: Options = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const out = options.quiet === true ? 'pipe' : options.outputTo === 'stderr' ? 2 : 'inherit'
    const child = spawn(program, given, {
      cwd: root,
      stdio: ['ignore', out, out === 'inherit' ? 'inherit' : out],
      env: { ...process.env, ...options.env },
    })
    const heard: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => heard.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => heard.push(chunk))
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code !== 0 && options.quiet === true) process.stderr.write(Buffer.concat(heard))
      resolve(code ?? 1)
    })
  })
}

/** Writes a line for the person at the terminal. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
