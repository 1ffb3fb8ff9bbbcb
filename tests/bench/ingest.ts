import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseWire } from '../../app/wire/parse-wire.ts'
import { openStore } from '../../main/store/open-store.ts'
import { root } from '../../scripts/project.ts'
import { BareWire } from './bare-wire.ts'
import { type Bench, type Metrics, numberAfter, rounded, timesOf } from './bench.ts'
import { type MadeUpFile, madeUpFiles, mix, type WireFormatName } from './wire-files.ts'

const filesAtOnce = 200
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

/** Takes the files in batch by batch, and after each batch inserts the rows it made into a bare database. */
async function wholeRoad(files: readonly MadeUpFile[], say: (line: string) => void): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-ingest-'))
  const { service, store, close } = openStore({ dataFolder: join(folder, 'ours'), migrationsFolder })
  const bare = new BareWire(join(folder, 'bare'), migrationsFolder)
  const ours: number[] = []
  const parses: number[] = []
  const bares: number[] = []
  const outcomes: Record<string, number> = {}
  for (let first = 0; first < files.length; first += filesAtOnce) {
    const batch = files.slice(first, first + filesAtOnce)
    const start = performance.now()
    const results = await service.importWire(batch)
    ours.push(performance.now() - start)
    for (const { kind } of results) outcomes[kind] = (outcomes[kind] ?? 0) + 1
    const rows = bare.rowsOf(store.database)
    const bareStart = performance.now()
    bare.insert(rows)
    bares.push(performance.now() - bareStart)
    parses.push(await timeParsing(batch))
    if ((first / filesAtOnce) % 20 === 0) say(`Took in ${first} of ${files.length} files…`)
  }
  const items = service.wireFacets(null).total
  close()
  bare.close()
  rmSync(folder, { recursive: true, force: true })
  const [oursMs, baresMs, parseMs] = [sum(ours), sum(bares), sum(parses)]
  return {
    kept: items,
    outcomes,
    batch: { files: filesAtOnce, ...timesOf(ours) },
    bareBatch: timesOf(bares),
    itemsASecond: aSecond(items, oursMs),
    bareItemsASecond: aSecond(items, baresMs),
    ratio: rounded(oursMs / baresMs),
    shareOfBare: rounded(baresMs / oursMs),
    ratioWithoutParsing: rounded((oursMs - parseMs) / baresMs),
  }
}

async function timeParsing(batch: readonly MadeUpFile[]): Promise<number> {
  const start = performance.now()
  for (const { bytes } of batch) await parseWire(bytes)
  return performance.now() - start
}

function aSecond(items: number, milliseconds: number): number {
  return Math.round((items / milliseconds) * 1000)
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0)
}
