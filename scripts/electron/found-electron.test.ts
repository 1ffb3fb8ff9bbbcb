import { expect, test } from 'vitest'
import { executableIn, startArguments } from './found-electron.ts'

test('a linux machine without sandbox and graphics is told so', () => {
  expect(startArguments({ platform: 'linux', sandbox: false, graphics: false })).toEqual([
    '--no-sandbox',
    '--disable-gpu',
  ])
})

test('the sandbox stays on wherever it can', () => {
  expect(startArguments({ platform: 'linux', sandbox: true, graphics: true })).toEqual([])
  expect(startArguments({ platform: 'darwin', sandbox: false, graphics: false })).toEqual([])
  expect(startArguments({ platform: 'win32', sandbox: false, graphics: false })).toEqual([])
})

test('each system keeps the executable in its own place', () => {
  expect(executableIn('/dist', 'linux')).toBe('/dist/electron')
  expect(executableIn('/dist', 'darwin')).toBe('/dist/Electron.app/Contents/MacOS/Electron')
  expect(executableIn('C:\\dist', 'win32')).toBe('C:\\dist\\electron.exe')
})
