import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { copyOf } from '../../app/wire/test-copy.ts'
import { openStore } from '../../main/store/open-store.ts'

const project = join(import.meta.dirname, '../..')
const migrationsFolder = join(project, 'migrations')
let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-cli-'))
})

test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const guid = 'urn:example:ferry-4711'

/** A newsroom that received two takes of one item by a folder. */
function receiveFerry(): void {
  const { service, close } = openStore({ dataFolder: folder, migrationsFolder })
  const take = (version: string, headline: string, signals: string[]) => {
    const item = copyOf({ guid, version, headline, signals })
    return {
      name: `${version}.xml`,
      bytes: new TextEncoder().encode(`<take ${version}>`),
      parsed: { format: 'nitf', charset: 'utf-8', items: [item], problems: [] },
      source: { kind: 'folder' as const, name: 'Agencies' },
    }
  }
  service.keepWire([take('1', 'Ferry leaves at nine', []), take('2', 'Ferry leaves at ten', ['correction'])], null)
  close()
}

const stet = (...words: string[]) =>
  promisify(execFile)(process.execPath, [join(project, 'out/main/stet.cjs'), ...words, '--data', folder], {
    env: { ...process.env, STET_MIGRATIONS: migrationsFolder },
  })

test('the command line lists the wire, shows an item by its guid with all takes, and exports the bytes of each', async () => {
  receiveFerry()
  const rows = JSON.parse((await stet('wire', 'list', '--json')).stdout)
  expect(rows).toMatchObject([{ guid, headline: 'Ferry leaves at ten', signal: 'correction', takes: 2 }])
  const shown = JSON.parse((await stet('wire', 'show', guid, '--json')).stdout)
  expect(shown).toMatchObject({
    guid,
    source: 'Meridian Press',
    signal: 'correction',
    takes: [
      { take: 1, current: false, signal: 'new', item: { headline: 'Ferry leaves at nine' } },
      { take: 2, current: true, signal: 'correction', item: { headline: 'Ferry leaves at ten' } },
    ],
  })
  expect((await stet('wire', 'show', rows[0].id)).stdout).toContain('* take 2  correction')
  expect((await stet('wire', 'export', guid)).stdout).toBe('<take 2>')
  const out = join(folder, 'first.xml')
  await stet('wire', 'export', guid, '--take', '1', '--out', out)
  expect(readFileSync(out, 'utf8')).toBe('<take 1>')
  await expect(stet('wire', 'export', guid, '--take', '3')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('This item has no take 3.'),
  })
  await expect(stet('wire', 'show', 'nothing')).rejects.toMatchObject({ code: 1 })
})

test('the command line searches the wire, says what is wrong with a query and searches the rest', async () => {
  receiveFerry()
  const found = await stet('wire', 'search', 'ferry "at ten" signal:correction', '--json')
  expect(JSON.parse(found.stdout)).toMatchObject([{ guid, headline: 'Ferry leaves at ten' }])
  expect(found.stderr).toBe('')
  expect((await stet('wire', 'search', 'nine', '--json')).stdout.trim()).toBe('[]')
  const wrong = await stet('wire', 'search', 'ferry signal:loud', '--by', 'relevance', '--limit', '1')
  expect(wrong.stdout).toContain('Ferry leaves at ten')
  expect(wrong.stderr).toContain('ferry signal:loud\n      ^^^^^^^^^^^\n“loud” is no signal')
  await expect(stet('wire', 'search')).rejects.toMatchObject({ code: 2 })
  await expect(stet('wire', 'search', 'ferry', '--limit', 'many')).rejects.toMatchObject({ code: 2 })
})
