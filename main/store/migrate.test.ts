import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WireItemId } from '../../app/ids.ts'
import { StetError } from '../../app/problem.ts'
import { wholeWire } from '../../app/wire/wire-filter.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openStore } from './open-store.ts'

const project = join(import.meta.dirname, '../..')
const migrationsFolder = join(project, 'migrations')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-migrate-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A newsroom as the first release left it, with its content. */
function writeFirstNewsroom(): void {
  const database = new Database(join(folder, 'newsroom.sqlite'))
  database.pragma('foreign_keys = OFF')
  const first = readMigrations(migrationsFolder).filter((migration) => migration.number === 10)
  for (const { sql } of first) database.exec(sql)
  database.exec(
    'CREATE TABLE migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT',
  )
  database.exec(readFileSync(join(project, 'tests/fixtures/store/newsroom-0010.sql'), 'utf8'))
  database.close()
}

const open = () => openStore({ dataFolder: folder, migrationsFolder })
const allOf = { query: '', before: null, limit: 500, filter: wholeWire }

test('a newsroom of the first release opens with its wire copy as items with takes, and verifies', () => {
  writeFirstNewsroom()
  const { service, close } = open()
  const { rows, total } = service.wireList(allOf, null)
  expect(total).toBe(2)
  expect(rows.map(({ headline, source, signal, takes }) => ({ headline, source, signal, takes }))).toEqual([
    { headline: 'Ferry operator names new chair', source: 'Coastline News', signal: 'kill', takes: 1 },
    { headline: 'Harbour lamps to be lit by the tide', source: 'Meridian Press', signal: 'new', takes: 2 },
  ])
  expect(service.wireFacets(null).held.map((file) => file.fileName)).toEqual(['noise.bin'])
  expect(service.verify().problems).toEqual([])
  close()
  const again = open()
  expect(again.service.verify().problems).toEqual([])
  again.close()
})

test('the links of its stories lead to the takes they used, also where two items became one', () => {
  writeFirstNewsroom()
  const { service, store, close } = open()
  const lamps = service.wireList(allOf, null).rows.find((row) => row.takes === 2)
  const detail = service.wireItem(lamps?.id as WireItemId, null)
  expect(detail.usedIn.map((use) => use.slug).sort()).toEqual(['quay-lamps', 'quay-lamps-twice'])
  for (const slug of ['quay-lamps', 'quay-lamps-twice', 'ferry-chair']) {
    const [link] = service.storyBySlug(slug)?.wire ?? []
    const item = store.desk().wireItem(link?.itemId as WireItemId)
    expect(item?.takes.map((take) => take.id)).toContain(link?.takeId)
  }
  close()
})

test('every file of it is there byte for byte, and copy an earlier build read gets its body', () => {
  writeFirstNewsroom()
  const { service, close } = open()
  while (service.indexOlderWire());
  const texts = service
    .wireList(allOf, null)
    .rows.flatMap((row) => service.wireItem(row.id, null).item.takes)
    .map((take) => new TextDecoder().decode(service.wireBytes(take.id)))
  expect(texts.filter((text) => text.includes('power from the tide'))).toHaveLength(2)
  expect(texts.filter((text) => text.includes('\r\n'))).toHaveLength(1)
  const chair = service.wireList({ ...allOf, query: 'ferry chair' }, null).rows[0]
  expect(service.wireItem(chair?.id as WireItemId, null).item.current.item.body).toEqual([
    { type: 'paragraph', content: [{ text: expect.stringContaining('Do not use the item') }] },
  ])
  close()
})

test('a story of it that used killed copy is told so', () => {
  writeFirstNewsroom()
  const { service, close } = open()
  expect(service.storyBySlug('ferry-chair')?.wireNotices).toMatchObject([{ signal: 'kill', acknowledged: null }])
  expect(service.storyBySlug('quay-lamps')?.wireNotices).toEqual([])
  expect(service.storyBySlug('quay-lamps-twice')?.wireNotices).toEqual([])
  close()
})

test('the newsroom is backed up before it is changed, and one from the future is left alone', () => {
  writeFirstNewsroom()
  open().close()
  expect(readdirSync(folder).filter((name) => name.startsWith('before-update-'))).toHaveLength(1)
  const database = new Database(join(folder, 'newsroom.sqlite'))
  database.prepare("INSERT INTO migration (number, name, checksum) VALUES (9000, '9000_later.sql', 'x')").run()
  expect(() => migrate(database, readMigrations(migrationsFolder), () => undefined)).toThrow(StetError)
  database.close()
})
