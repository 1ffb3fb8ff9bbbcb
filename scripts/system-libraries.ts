import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say } from './project.ts'

/** Debian's packages with what Electron links to; from Debian 13 on some carry `t64` in their name. */
const packages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
]
const forVirtualDisplay = ['xvfb', 'xauth', 'fonts-noto-cjk']

/** The libraries `ldd` could not find, by their file names. */
export function missingLibraries(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].flatMap((match) => match[1] ?? [])
}

/**
 * Makes sure that Electron and, where there is no display, Xvfb can run. As root on Debian what is missing is
 * installed; otherwise the one command to run is printed and the program ends.
 */
export function ensureSystemLibraries(executable: string): void {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '')
  const withoutDisplay = process.env.DISPLAY === undefined && !existsSync('/usr/bin/Xvfb')
  const wanted = [...(missing.length > 0 ? packages : []), ...(withoutDisplay ? forVirtualDisplay : [])]
  if (wanted.length === 0) return
  const isDebian = existsSync('/usr/bin/apt-get')
  const command = `apt-get update && apt-get install -y --no-install-recommends ${wanted.join(' ')}`
  if (!isDebian || process.getuid?.() !== 0) {
    say(`Electron needs system libraries that are not here (${missing.join(', ') || 'Xvfb'}).`)
    say(isDebian ? `Run: sudo sh -c '${command}'` : `Install what your system calls: ${wanted.join(' ')}`)
    process.exit(1)
  }
  say('Installing the system libraries that Electron needs…')
  apt(['update'])
  apt(['install', '-y', '--no-install-recommends', ...wanted.map(availableName)])
}

function availableName(name: string): string {
  const found = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout
  return /Candidate: (?!\(none\))/.test(found) ? name : `${name}t64`
}

function apt(given: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const done = spawnSync('apt-get', ['-qq', ...given], { stdio: ['ignore', 'ignore', 'inherit'], env })
  if (done.status !== 0) {
    say(`apt-get ${given.join(' ')} failed. Install these by hand and run the command again.`)
    process.exit(1)
  }
}
