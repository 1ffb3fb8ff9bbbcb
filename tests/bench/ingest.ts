import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { parseWire } from '../../app/wire/parse-wire.ts'
import { type IncomingFile, Ingest } from '../../main/ingest/ingest.ts'
import { WireReader } from '../../main/ingest/wire-reader.ts'
import { StoreClient } from '../../main/store/store-client.ts'
import { root } from '../../scripts/project.ts'
import { BareWire } from './bare-wire.ts'
import { type Bench, type Metrics, numberAfter, rounded, timesOf } from './bench.ts'
import { type MadeUpFile, madeUpFiles, mix, type WireFormatName } from './wire-files.ts'

/** The first turn is not counted: it compiles the code and opens the sources. */
const filesATurn = 1000
/** As many as the road keeps in one transaction. */
const filesATransaction = 64
const threads = {
  store: fileURLToPath(new URL('../../main/store/worker.ts', import.meta.url)),
  reader: new URL('../../main/ingest/ingest-worker.ts', import.meta.url),
}
const migrationsFolder = join(root, 'migrations')

/** Mixed wire files: read only, by format; then the whole road into the store beside bare inserts of the same rows. */
export const ingest: Bench = {
  summary: '20,000 mixed wire items (--items N): parsing by format, and the whole road beside bare SQLite inserts',
  async run(words, say) {
    const items = numberAfter(words, '--items', 20_000)
    const files = madeUpFiles(items)
    say(`Made ${files.length} files with ${items} items.`)
    const parsing = await parseByFormat(files)
    const road = await wholeRoad(files, say)
    return { items, files: files.length, mixPercent: mix, parsing, ...road }
  },
}

async function parseByFormat(files: readonly MadeUpFile[]): Promise<Metrics> {
  const groups: Record<string, Metrics> = {}
  for (const format of Object.keys(mix) as WireFormatName[]) {
    const ofFormat = files.filter((file) => file.format === format)
    for (const file of ofFormat.slice(0, 100)) await parseWire(file.bytes)
    const times: number[] = []
    let items = 0
    let unread = 0
    for (const { bytes } of ofFormat) {
      const start = performance.now()
      const parsed = await parseWire(bytes)
      times.push(performance.now() - start)
      items += parsed.items.length
      if (parsed.items.length === 0) unread += 1
    }
    const total = times.reduce((sum, time) => sum + time, 0)
    groups[format] = {
      files: ofFormat.length,
      items,
      unread,
      ...timesOf(times),
      itemsASecond: aSecond(items, total),
    }
  }
  return groups
}

/**
 * Takes the files in by the road of the desk, with reader and store in threads of their own, some at a time; in turns with
 * it a bare database is given the rows that were made, as many files a transaction as the road puts into one.
 */
async function wholeRoad(files: readonly MadeUpFile[], say: (line: string) => void): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-ingest-'))
  const dataFolder = join(folder, 'ours')
  const store = await StoreClient.open(threads.store, { dataFolder, migrationsFolder })
  const ingest = new Ingest({ store, reader: new WireReader(threads.reader) })
  const bare = new BareWire(join(folder, 'bare'), migrationsFolder)
  const looking = new Database(join(dataFolder, 'newsroom.sqlite'), { readonly: true })
  const ours: number[] = []
  const bares: number[] = []
  const outcomes: Record<string, number> = {}
  for (let first = 0; first < files.length; first += filesATurn) {
    const turn = files.slice(first, first + filesATurn)
    const start = performance.now()
    const results = await ingest.bring(turn.map(incoming), { by: null })
    ours.push(performance.now() - start)
    for (const { kind } of results) outcomes[kind] = (outcomes[kind] ?? 0) + 1
    const rows = bare.rowsOf(looking)
    bares.push(bare.insert(rows, filesATransaction))
    if ((first / filesATurn) % 5 === 0) say(`Took in ${first} of ${files.length} files…`)
  }
  const { total: kept } = await store.ask('wireFacets', null)
  await ingest.close()
  await store.close()
  looking.close()
  bare.close()
  rmSync(folder, { recursive: true, force: true })
  const [oursMs, baresMs] = [sum(ours.slice(1)), sum(bares.slice(1))]
  const measured = Math.round((kept * (files.length - filesATurn)) / files.length)
  return {
    kept,
    outcomes,
    turn: { files: filesATurn, ...timesOf(ours) },
    bareTurn: { filesATransaction, ...timesOf(bares) },
    itemsASecond: aSecond(measured, oursMs),
    bareItemsASecond: aSecond(measured, baresMs),
    ratio: rounded(oursMs / baresMs),
    shareOfBare: rounded(baresMs / oursMs),
  }
}

function incoming({ name, bytes }: MadeUpFile): IncomingFile {
  return { name, bytes, source: { kind: 'file', name: '' }, charset: null, language: null }
}

function aSecond(items: number, milliseconds: number): number {
  return Math.round((items / milliseconds) * 1000)
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0)
}
