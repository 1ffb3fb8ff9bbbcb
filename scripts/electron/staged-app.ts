import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** How many staged builds are kept: a run that is still going keeps its own while another build is staged. */
const kept = 3

/**
 * Lays out a copy of the built desk with another SQLite module beside it, for an Electron that cannot load the
 * project's own. One copy a build: the same stamp gives the same folder, at once.
 */
export function stagedApp(project: string, buildStamp: string, modulesFolder: string): string {
  const shelf = join(project, '.cache/staged')
  const folder = join(shelf, buildStamp.slice(0, 16))
  if (existsSync(folder)) return folder
  mkdirSync(shelf, { recursive: true })
  const work = mkdtempSync(join(shelf, 'copying-'))
  const { name, productName, version, type, main } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  ) as Record<string, string>
  writeFileSync(join(work, 'package.json'), JSON.stringify({ name, productName, version, type, main }))
  for (const part of ['out', 'migrations']) cpSync(join(project, part), join(work, part), { recursive: true })
  cpSync(modulesFolder, join(work, 'node_modules'), { recursive: true })
  if (existsSync(folder)) rmSync(work, { recursive: true })
  else renameSync(work, folder)
  forgetOldest(shelf)
  return folder
}

function forgetOldest(shelf: string): void {
  const staged = readdirSync(shelf, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('copying-'))
  const oldestFirst = staged
    .map((entry) => join(shelf, entry.name))
    .sort((left, right) => changed(left) - changed(right))
  for (const folder of oldestFirst.slice(0, -kept)) rmSync(folder, { recursive: true, force: true })
}

const changed = (folder: string) => statSync(folder).mtimeMs
