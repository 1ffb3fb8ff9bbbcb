import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { fillSampleNewsroom } from '../../main/sample/sample-newsroom.ts'
import { openStore } from '../../main/store/open-store.ts'
import type { StoreClient } from '../../main/store/store-client.ts'

const project = join(import.meta.dirname, '../..')
const migrationsFolder = join(project, 'migrations')
let folder: string
let data: string
let agency: string

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stet-watch-'))
  data = join(folder, 'newsroom')
  agency = join(folder, 'Night agency')
  mkdirSync(agency)
  const { service, close } = openStore({ dataFolder: data, migrationsFolder })
  await fillSampleNewsroom({
    ask: async (method: keyof typeof service, ...input: never[]) =>
      (service[method] as (...input: never[]) => unknown).apply(service, input),
  } as unknown as StoreClient)
  close()
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the command line as Mira. */
function stet(...words: string[]) {
  const file = join(project, 'out/main/stet.cjs')
  const child = spawn(process.execPath, [file, ...words, '--user', 'mira', '--data', data], {
    env: { ...process.env, STET_MIGRATIONS: migrationsFolder },
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    said.out += words
  })
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    said.err += words
  })
  child.stdin.end('harbour-lantern\n')
  return { child, said, ended: once(child, 'close').then(([code]) => code as number) }
}

const put = (name: string, headline: string) =>
  writeFileSync(join(agency, name), `${headline}\n\nThe harbour office said so at dusk on Monday.\n`)

test('stet wire watch --once takes what is there, a line an item, and ends', async () => {
  put('one.txt', 'First lamp lit')
  put('two.txt', 'Second lamp lit')
  put('draft.txt.part', 'Not yet')
  const first = stet('wire', 'watch', agency, '--once')
  expect(await first.ended).toBe(0)
  const lines = first.said.out.trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('Night agency  First lamp lit  one.txt')
  expect(readdirSync(agency).sort()).toEqual(['done', 'draft.txt.part'])

  writeFileSync(join(agency, 'noise.bin'), new Uint8Array([0, 1, 2, 0, 0, 255, 0, 7]))
  put('again.txt', 'First lamp lit')
  const second = stet('wire', 'watch', agency, '--once', '--stay')
  expect(await second.ended).toBe(1)
  expect(second.said.out).toBe('again.txt: known already\n')
  expect(second.said.err).toContain('noise.bin: held back.')
  expect(existsSync(join(agency, 'again.txt'))).toBe(true)
  expect(existsSync(join(agency, 'held/noise.bin.reason.txt'))).toBe(true)
})

test('stet wire watch goes on until it is interrupted, and takes what arrives meanwhile', async () => {
  const watching = stet('wire', 'watch', agency)
  put('one.txt', 'First lamp lit')
  await expect.poll(() => watching.said.out).toContain('First lamp lit')
  put('two.txt', 'Second lamp lit')
  await expect.poll(() => watching.said.out).toContain('Second lamp lit')
  watching.child.kill('SIGINT')
  expect(await watching.ended).toBe(0)
  expect(readdirSync(join(agency, 'done')).sort()).toEqual(['one.txt', 'two.txt'])
})

test('stet wire watch refuses what is no folder, and words that make no sense', async () => {
  const missing = stet('wire', 'watch', join(folder, 'nowhere'), '--once')
  expect(await missing.ended).toBe(1)
  expect(missing.said.err).toContain('There is no folder')
  expect(await stet('wire', 'watch').ended).toBe(2)
})
