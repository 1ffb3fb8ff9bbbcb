import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say, userCache } from './project.ts'
import { needsVirtualDisplay } from './virtual-display.ts'

/** Debian's packages with what Electron links to; from Debian 13 on some have `t64` behind their names. */
const forElectron = [
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
const forVirtualDisplay = ['xvfb', 'xauth']
/** Pictures of Japanese copy want it; nothing fails without it. */
const fonts = 'fonts-noto-cjk'

/** The libraries `ldd` could not find, by their file names. */
export function missingLibraries(lddOutput: string): string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].flatMap((match) => match[1] ?? [])
}

/** Debian's name for a package here: as it was, or with `t64`, whichever `isThere`; as it was when neither is. */
export function debianName(name: string, isThere: (name: string) => boolean): string {
  return !isThere(name) && isThere(`${name}t64`) ? `${name}t64` : name
}

/**
 * Makes sure that Electron and, where there is no display, Xvfb can run. As root on Debian what is missing is
 * installed; otherwise the one command to run is printed and the program ends with exit code 1.
 */
export function ensureSystemLibraries(executable: string): void {
  if (process.platform !== 'linux') return
  const missing = missingLibraries(spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '')
  const noDisplay = needsVirtualDisplay() && !isInstalled('Xvfb')
  const wanted = [...(missing.length > 0 ? forElectron : []), ...(noDisplay ? forVirtualDisplay : [])]
  const debian = isInstalled('apt-get')
  const mayInstall = debian && process.getuid?.() === 0
  if (wanted.length > 0) {
    if (!mayInstall) endWithAdvice(missing, wanted, debian)
    say('Installing the system libraries that Electron needs…')
    if (!apt(['update']) || !apt(['install', ...wanted.map((name) => debianName(name, hasCandidate))])) {
      say('apt-get could not install them (its words are above). Install them by hand and run the command again.')
      process.exit(1)
    }
  }
  if (mayInstall && needsVirtualDisplay()) wishForFonts(wanted.length > 0)
}

function endWithAdvice(missing: readonly string[], wanted: readonly string[], debian: boolean): never {
  say(`Electron cannot run here yet: ${missing.length > 0 ? missing.join(', ') : 'Xvfb'} missing.`)
  const names = wanted.map((name) => (debian ? debianName(name, hasCandidate) : name)).join(' ')
  say(
    debian
      ? `Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`
      : `Install with your system's package manager what Debian calls: ${names}`,
  )
  process.exit(1)
}

/** Tries once to get fonts for Japanese copy when there are none. */
function wishForFonts(listsAreFresh: boolean): void {
  const tried = join(userCache(), 'fonts-tried')
  if (existsSync(tried)) return
  if (spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' }).stdout?.trim()) return
  say('Installing a font for Japanese copy…')
  if (!(listsAreFresh || apt(['update'])) || !apt(['install', fonts])) say(`It did not work; ${fonts} is missing.`)
  mkdirSync(userCache(), { recursive: true })
  writeFileSync(tried, '')
}

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)))
}

function hasCandidate(name: string): boolean {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? ''
  return /Candidate: (?!\(none\))/.test(policy)
}

function apt(given: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-qq', '-y', '--no-install-recommends']
  return spawnSync('apt-get', [...options, ...given], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}
