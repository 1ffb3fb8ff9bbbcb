import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { getCurrentFuseWire } from '@electron/fuses'
import { buildIfStale } from './build-stamp.ts'
import { findElectron } from './electron/find-electron.ts'
import { executableIn, type FoundElectron, startArguments } from './electron/found-electron.ts'
import { thisMachine } from './electron/machine.ts'
import { packagedExecutable, saysItIsWell, unexpectedFuses } from './packaged-desk.ts'
import { command, installed, root, runInstalled, say } from './project.ts'
import { ensureSystemLibraries } from './system-libraries.ts'
import { withDisplay } from './virtual-display.ts'

/**
 * Packs the desk for this system into dist/, reads its fuses back and lets the packaged desk check itself.
 * `--installers` also makes this system's installers; those need an official Electron.
 */
export async function packageDesk(installers: boolean): Promise<boolean> {
  await buildIfStale()
  const found = await findElectron()
  if (installers && found.kind === 'fallback') {
    say(
      'Installers are made only from an official Electron. Set ELECTRON_OVERRIDE_DIST_PATH to one and run this again.',
    )
    return false
  }
  say(`Packing the desk with Electron ${found.version} (${found.kind}).`)
  ensureSystemLibraries(executableIn(found.distFolder, process.platform))
  const work = mkdtempSync(join(tmpdir(), 'stet-packing-'))
  try {
    if ((await pack(found, installers, work)) !== 0) return false
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  const executable = packagedExecutable(join(root, 'dist'), process.platform, process.arch)
  return (await fusesHold(executable)) && (await checksItself(executable))
}

function pack(found: FoundElectron, installers: boolean, work: string): Promise<number> {
  const app = join(work, 'app')
  const electron = join(work, 'electron')
  layOut(found, app)
  // The fallback's loader and what it was part of must not come along; an official Electron is packed as it is.
  const foreign = ['app', 'app-update.yml'].map((name) => join(found.distFolder, 'resources', name))
  if (found.kind === 'fallback')
    cpSync(found.distFolder, electron, { recursive: true, filter: (path) => !foreign.includes(path) })
  return runInstalled(
    'electron-builder',
    [
      ...(installers ? [] : ['--dir']),
      '--publish=never',
      `--projectDir=${app}`,
      `--config=${join(root, 'electron-builder.yml')}`,
      `--config.directories.output=${join(root, 'dist')}`,
      `--config.electronDist=${found.kind === 'fallback' ? electron : found.distFolder}`,
      `--config.electronVersion=${found.version}`,
    ],
    // Signing needs the house's own certificate; nothing is looked for unless one is named.
    { quiet: true, env: process.env.CSC_LINK === undefined ? { CSC_IDENTITY_AUTO_DISCOVERY: 'false' } : {} },
  )
}

/** The folder to pack: the built desk and the SQLite module that fits this Electron, nothing else. */
function layOut(found: FoundElectron, app: string): void {
  mkdirSync(join(app, 'node_modules'), { recursive: true })
  for (const part of ['out', 'migrations']) cpSync(join(root, part), join(app, part), { recursive: true })
  if (found.kind === 'fallback') cpSync(found.modulesFolder, join(app, 'node_modules'), { recursive: true })
  else copySqlite(join(app, 'node_modules/better-sqlite3'))
  const whole = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>
  const { name, productName, version, description, license, author, type, main } = whole
  const sqlite = JSON.parse(readFileSync(join(app, 'node_modules/better-sqlite3/package.json'), 'utf8')) as {
    version: string
  }
  const dependencies = { 'better-sqlite3': sqlite.version }
  const slim = { name, productName, version, description, license, author, type, main, dependencies }
  writeFileSync(join(app, 'package.json'), JSON.stringify(slim, null, 2))
}

function copySqlite(to: string): void {
  const from = installed('better-sqlite3')
  mkdirSync(to, { recursive: true })
  for (const part of ['lib', 'prebuilds', 'package.json', 'LICENSE'])
    cpSync(join(from, part), join(to, part), { recursive: true })
}

async function fusesHold(executable: string): Promise<boolean> {
  const problems = unexpectedFuses(await getCurrentFuseWire(executable))
  for (const problem of problems) say(`Fuse not as it must be: ${problem}`)
  if (problems.length === 0) say('Fuses read back from the packaged desk: as they must be.')
  return problems.length === 0
}

/** A clean exit alone says nothing: Electron also ends cleanly when it is told to. The desk's own word counts. */
async function checksItself(executable: string): Promise<boolean> {
  const given = [...startArguments(thisMachine(dirname(executable))), '--self-check']
  const options = { encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' } as const
  const done = await withDisplay(async (display) =>
    spawnSync(executable, given, { ...options, env: { ...process.env, ...display } }),
  )
  process.stdout.write(done.stdout)
  if (done.status === 0 && saysItIsWell(done.stdout)) return true
  process.stderr.write(done.stderr)
  say(`The packaged desk did not start well (${done.error?.message ?? done.status ?? done.signal}).`)
  return false
}

if (import.meta.main) await command(() => packageDesk(process.argv.includes('--installers')))
