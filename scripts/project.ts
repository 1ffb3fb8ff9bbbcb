import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The project's root folder. */
export const root = join(import.meta.dirname, '..')

/** Where the machine-readable reports of test runs go. */
export const results = join(root, '.cache/results')

/** A file of an installed package. */
export const installed = (path: string) => join(root, 'node_modules', path)

/** What is kept for this person between projects and runs, such as a fetched Electron. */
export const userCache = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'stet')

/** The packages whose programs the scripts run, and the name each program has in its package. */
const programs = {
  tsc: 'typescript',
  biome: '@biomejs/biome',
  knip: 'knip',
  vitest: 'vitest',
  playwright: '@playwright/test',
  'electron-vite': 'electron-vite',
  'electron-builder': 'electron-builder',
} as const

type Options = {
  readonly env?: Readonly<Record<string, string>>
  /** Heard only when it fails, and then on standard error. */
  readonly quiet?: boolean
}

/** Runs the program of an installed package on this Node, the same way on every system, and gives its exit code. */
export function runInstalled(
  name: keyof typeof programs,
  given: readonly string[],
  options?: Options,
): Promise<number> {
  const folder = installed(programs[name])
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: Record<string, string> }
  return run(process.execPath, [join(folder, bin[name] ?? ''), ...given], options)
}

/** Runs a program in the project's root and gives its exit code. */
export function run(program: string, given: readonly string[], options: Options = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const out = options.quiet === true ? 'pipe' : 'inherit'
    const child = spawn(program, given, {
      cwd: root,
      stdio: ['ignore', out, out],
      env: { ...process.env, ...options.env },
    })
    const release = endsWithUs(child)
    const heard: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => heard.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => heard.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      release()
      if (code !== 0) process.stderr.write(Buffer.concat(heard))
      resolve(code ?? 1)
    })
  })
}

/** Runs a program with the terminal all its own and gives its exit code. Rejects when it cannot be started. */
export function runInForeground(program: string, given: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, given, { stdio: 'inherit' })
    const release = endsWithUs(child)
    child.on('error', reject)
    child.on('exit', (code) => {
      release()
      resolve(code ?? 1)
    })
  })
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ends a child process when this one ends, also when it is interrupted. Gives the way to let the child go. */
export function endsWithUs(child: ChildProcess): () => void {
  const end = () => child.kill()
  const interrupted = () => process.exit(130)
  process.on('exit', end)
  for (const signal of signals) process.on(signal, interrupted)
  return () => {
    process.off('exit', end)
    for (const signal of signals) process.off(signal, interrupted)
  }
}

/** Runs a command of package.json: what it gives becomes the exit code, and what it throws is said and becomes 1. */
export async function command(work: () => Promise<number | boolean>): Promise<void> {
  try {
    const outcome = await work()
    process.exitCode = typeof outcome === 'number' ? outcome : outcome ? 0 : 1
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

/** Writes a line for the person at the terminal. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
