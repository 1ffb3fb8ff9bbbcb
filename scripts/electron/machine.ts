import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Machine } from './found-electron.ts'

/** Looks at this machine: can Chromium sandbox itself, and is there a graphics card? */
export function thisMachine(distFolder: string): Machine {
  const { platform } = process
  return platform === 'linux'
    ? { platform, sandbox: canSandbox(distFolder), graphics: existsSync('/dev/dri') }
    : { platform, sandbox: true, graphics: true }
}

/** Chromium's sandbox needs a set-uid helper or user namespaces, which some systems and containers shut. */
function canSandbox(distFolder: string): boolean {
  if (process.getuid?.() === 0) return false
  const helper = statSync(join(distFolder, 'chrome-sandbox'), { throwIfNoEntry: false })
  if (helper?.uid === 0 && (helper.mode & 0o4000) !== 0) return true
  return spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0
}
