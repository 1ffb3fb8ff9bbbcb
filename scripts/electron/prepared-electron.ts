import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from '../build-stamp.ts'
import { root } from '../project.ts'
import { ensureSystemLibraries } from '../system-libraries.ts'
import { findElectron } from './find-electron.ts'
import { type FoundElectron, startArguments } from './found-electron.ts'

/** An Electron with everything it needs to start the built desk. */
export type PreparedElectron = Pick<FoundElectron, 'kind' | 'version' | 'executablePath'> & {
  readonly arguments: readonly string[]
  readonly appFolder: string
}

/** Builds the desk when it is stale, finds an Electron, sees to its libraries and lays out the folder it starts. */
export async function preparedElectron(): Promise<PreparedElectron> {
  await buildIfStale()
  const found = await findElectron()
  ensureSystemLibraries(found.executablePath)
  const { kind, version, executablePath } = found
  const given = startArguments(process.getuid?.() === 0, process.platform !== 'linux' || existsSync('/dev/dri'))
  return { kind, version, executablePath, arguments: given, appFolder: stage(found) }
}

/** The folder to start: the project itself, or for the fallback a copy with the SQLite module built for it. */
export function stage(found: FoundElectron): string {
  if (found.modules === null) return root
  const staged = join(root, '.cache/staged')
  const stamp = readFileSync(join(root, 'out/.stamp'), 'utf8')
  const note = join(staged, '.stamp')
  if (existsSync(note) && readFileSync(note, 'utf8') === stamp) return staged
  rmSync(staged, { recursive: true, force: true })
  mkdirSync(join(staged, 'node_modules'), { recursive: true })
  const { name, productName, version, main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  writeFileSync(join(staged, 'package.json'), JSON.stringify({ name, productName, version, main }))
  for (const folder of ['out', 'migrations']) cpSync(join(root, folder), join(staged, folder), { recursive: true })
  cpSync(found.modules, join(staged, 'node_modules'), { recursive: true })
  writeFileSync(note, stamp)
  return staged
}
