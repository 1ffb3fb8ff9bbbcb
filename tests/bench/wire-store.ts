import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { newId, wireItemId, wireSourceId, wireTakeId } from '../../app/ids.ts'
import { type SearchedCopy, searchedFields } from '../../app/wire/search/searched-copy.ts'
import { sourceFor, type WireSource } from '../../app/wire/source.ts'
import type { WireItem } from '../../app/wire/wire-item.ts'
import { ownSignal } from '../../app/wire/wire-signal.ts'
import { openStore } from '../../main/store/open-store.ts'
import { indexedCopy } from '../../main/store/wire/indexed-item.ts'
import { WireIndex } from '../../main/store/wire/wire-index.ts'
import { root, userCache } from '../../scripts/project.ts'
import { agencies, madeUpItem } from './wire-copy.ts'

const itemsAtOnce = 5000
const migrationsFolder = join(root, 'migrations')
/** What a filled store is made of: when one of these changes it is made anew. */
const ingredients = [
  'tests/bench/random.ts',
  'tests/bench/wire-copy.ts',
  'tests/bench/wire-store.ts',
  'app/wire/search/facets.ts',
  'app/wire/search/fold.ts',
  'app/wire/search/searched-copy.ts',
  'app/wire/search/tokens.ts',
  'main/store/wire/indexed-item.ts',
  'main/store/wire/wire-index.ts',
]

/** The bare thing: one full-text table of SQLite with the same words, options and row numbers, without parts. */
export const bareTable = `CREATE VIRTUAL TABLE bare_words USING fts5 (
  headline, slugline, byline, keywords, body, facets,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3')`

/**
 * Opens a store with so many made-up items, and `bare_words` beside them. It is made once and kept in the user's cache
 * until what it is made of changes.
 */
export function openFilledStore(items: number, say: (line: string) => void) {
  const cache = join(userCache(), 'bench')
  const dataFolder = join(cache, `wire-${items}-${fingerprint()}`)
  if (!existsSync(join(dataFolder, 'complete'))) {
    mkdirSync(cache, { recursive: true })
    for (const old of readdirSync(cache).filter((name) => name.startsWith(`wire-${items}-`))) {
      rmSync(join(cache, old), { recursive: true, force: true })
    }
    const making = `${dataFolder}-making`
    fill(making, items, say)
    renameSync(making, dataFolder)
    writeFileSync(join(dataFolder, 'complete'), '')
  }
  return openStore({ dataFolder, migrationsFolder })
}

function fill(dataFolder: string, items: number, say: (line: string) => void): void {
  const { store, close } = openStore({ dataFolder, migrationsFolder })
  const { database } = store
  database.pragma('synchronous = OFF')
  database.exec(bareTable)
  const known = openSources(database)
  const write = writerOf(database, known)
  for (let first = 0; first < items; first += itemsAtOnce) {
    database.transaction(() => {
      const words = Array.from({ length: Math.min(itemsAtOnce, items - first) }, (_, index) => write(first + index))
      for (const writeWords of words) writeWords()
    })()
    if (first % 100_000 === 0) say(`Made ${first} of ${items} items…`)
  }
  countAll(database)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.exec('ANALYZE')
  close()
}

function countAll(database: Database.Database): void {
  database.exec(`INSERT INTO wire_count SELECT 'all', '', count(*) FROM wire_item WHERE true
    ON CONFLICT DO UPDATE SET items = excluded.items`)
  for (const [facet, column] of [
    ['source', 'source_id'],
    ['signal', 'signal'],
    ['language', 'language'],
  ]) {
    database.exec(`INSERT INTO wire_count SELECT '${facet}', ${column}, count(*) FROM wire_item GROUP BY ${column}`)
  }
}

function openSources(database: Database.Database): ReadonlyMap<string, WireSource> {
  const insert = database.prepare('INSERT INTO source (id, record) VALUES (?, ?)')
  return new Map(
    agencies.map((name, index) => {
      const source = sourceFor(newId(wireSourceId), name, index, '2026-01-01T00:00:00.000Z')
      insert.run(source.id, JSON.stringify(source))
      return [name, source]
    }),
  )
}

/** Writes an item at once, and gives what writes its words: those of a batch are written in one go, as the store does. */
function writerOf(database: Database.Database, known: ReadonlyMap<string, WireSource>): (number: number) => () => void {
  const index = new WireIndex(database)
  const insertItem = database.prepare(
    `INSERT INTO wire_item (position, id, source_id, guid, current_take_id, first_received_at, changed_at, headline,
       slugline, signal, urgency, language, takes, conflict) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0)`,
  )
  const insertTake = database.prepare(
    "INSERT INTO wire_take (id, item_id, place, signal, conflict, original_hash, record) VALUES (?, ?, 1, ?, 0, 'made-up', ?)",
  )
  const insertBare = database.prepare(
    'INSERT INTO bare_words (rowid, headline, slugline, byline, keywords, body, facets) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  database
    .prepare("INSERT INTO wire_original (hash, received_at, file_name, bytes) VALUES ('made-up', '', NULL, x'')")
    .run()
  return (number) => {
    const item = madeUpItem(number)
    const position = number + 1
    const sourceId = known.get(item.credit ?? '')?.id ?? null
    const signal = ownSignal(item)
    const [id, takeId] = [newId(wireItemId), newId(wireTakeId)]
    const at = item.versionCreated
    const { guid, headline, slugline, urgency, language } = item
    insertItem.run(position, id, sourceId, guid, takeId, at, at, headline, slugline, signal, urgency, language)
    insertTake.run(takeId, id, signal, takeRecord(takeId, item))
    const copy = indexedCopy({ headline: headline ?? '', sourceId, language, signal, urgency, takes: [item] })
    return () => {
      index.add(position, copy)
      insertBare.run(position, ...bareColumns(copy))
    }
  }
}

/** The columns of the bare table, in its order. */
export function bareColumns(copy: SearchedCopy): string[] {
  return [...searchedFields.map((field) => copy[field]), copy.facets]
}

function takeRecord(id: string, item: WireItem): string {
  const receivedAt = item.versionCreated
  const cameBy = { kind: 'folder', name: 'made-up' }
  return JSON.stringify({
    id,
    receivedAt,
    fileName: null,
    cameBy,
    format: 'text',
    charset: 'utf-8',
    originalHash: 'made-up',
    item,
  })
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(migrationsFolder).sort()) hash.update(readFileSync(join(migrationsFolder, name)))
  for (const name of ingredients) hash.update(readFileSync(join(root, name)))
  return hash.digest('hex').slice(0, 16)
}
