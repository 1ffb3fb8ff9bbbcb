import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { findElectron, officialIn } from './find-electron.ts'
import { executableIn } from './found-electron.ts'

afterEach(() => vi.unstubAllEnvs())

const folderWith = (version: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-electron-'))
  const executable = executableIn(folder, process.platform)
  mkdirSync(dirname(executable), { recursive: true })
  writeFileSync(executable, '')
  writeFileSync(join(folder, 'version'), version)
  return folder
}

test('a named folder is the answer, with the version it says', async () => {
  const folder = folderWith('v45.4.1\n')
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
  expect(await findElectron()).toEqual({ kind: 'official', version: '45.4.1', distFolder: folder })
})

test('a named folder without an Electron is an error, not a reason to look elsewhere', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', tmpdir())
  await expect(findElectron()).rejects.toThrow('no Electron lies there')
})

test('an Electron too old for the SQLite module is refused', () => {
  expect(() => officialIn(folderWith('33.2.1'))).toThrow('needs 35 or newer')
})
