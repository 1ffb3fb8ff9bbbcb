import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { packagedExecutable, saysItIsWell, unexpectedFuses } from './packaged-desk.ts'

const off = '0'.charCodeAt(0)
const on = '1'.charCodeAt(0)
const removed = 'r'.charCodeAt(0)

const asTheyMustBe = {
  [FuseV1Options.RunAsNode]: off,
  [FuseV1Options.EnableCookieEncryption]: on,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
  [FuseV1Options.EnableNodeCliInspectArguments]: off,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
  [FuseV1Options.OnlyLoadAppFromAsar]: on,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
}

test('a fuse that is on when it must be off, or that is gone, is named', () => {
  expect(unexpectedFuses(asTheyMustBe)).toEqual([])
  expect(unexpectedFuses({ ...asTheyMustBe, [FuseV1Options.RunAsNode]: on })).toEqual(['RunAsNode must be off'])
  expect(unexpectedFuses({ ...asTheyMustBe, [FuseV1Options.OnlyLoadAppFromAsar]: removed })).toEqual([
    'OnlyLoadAppFromAsar must be on',
  ])
})

test('the packaged desk is found on each system', () => {
  expect(packagedExecutable('dist', 'linux', 'x64')).toBe(join('dist', 'linux-unpacked', 'stet'))
  expect(packagedExecutable('dist', 'linux', 'arm64')).toBe(join('dist', 'linux-arm64-unpacked', 'stet'))
  expect(packagedExecutable('dist', 'win32', 'x64')).toBe(join('dist', 'win-unpacked', 'stet.exe'))
  expect(packagedExecutable('dist', 'darwin', 'arm64')).toBe(join('dist', 'mac-arm64', 'Stet.app/Contents/MacOS/Stet'))
})

test("only the desk's own word counts as well", () => {
  expect(saysItIsWell('noise\n{"selfCheck":"ok","version":"1"}\n')).toBe(true)
  expect(saysItIsWell('')).toBe(false)
  expect(saysItIsWell('{"selfCheck":"no window"}\n{broken\n')).toBe(false)
})
