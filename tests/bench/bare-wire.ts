import { performance } from 'node:perf_hooks'
import type Database from 'better-sqlite3'
import type { StoredTake } from '../../app/wire/stored-wire-item.ts'
import type { WireSignal } from '../../app/wire/wire-signal.ts'
import { openDatabase } from '../../main/store/open-database.ts'
import { indexedCopy } from '../../main/store/wire/indexed-item.ts'
import { bareColumns, bareTable } from './wire-store.ts'

type Row = Readonly<Record<string, string | number | Uint8Array | null>>

/** What a batch left in the tables, ready to be inserted somewhere else. */
export type BareRows = {
  readonly sources: readonly Row[]
  readonly originals: readonly Row[]
  readonly items: readonly Row[]
  readonly takes: readonly Row[]
  readonly words: readonly (readonly [number, ...string[]])[]
}

/**
 * The bare thing ingest is held against: a database with the same tables, indexes and settings and one full-text table,
 * into which ready-made rows are inserted, a transaction a batch, with statements prepared once.
 */
export class BareWire {
  readonly #database: Database.Database
  #seen: Readonly<Record<'source' | 'original' | 'item' | 'take', number>> = {
    source: 0,
    original: 0,
    item: 0,
    take: 0,
  }
  readonly #statements: Record<'source' | 'wire_original' | 'wire_item' | 'wire_take', Database.Statement<unknown[]>>
  readonly #words: Database.Statement<unknown[]>

  constructor(folder: string, migrationsFolder: string) {
    this.#database = openDatabase(folder, migrationsFolder)
    this.#database.exec(bareTable)
    const into = (table: string, columns: string) =>
      this.#database.prepare(
        `INSERT INTO ${table} (${columns}) VALUES (${columns
          .split(', ')
          .map((column) => `@${column}`)
          .join(', ')})`,
      )
    this.#statements = {
      source: into('source', 'id, record'),
      wire_original: into('wire_original', 'hash, received_at, file_name, bytes, brought_by'),
      wire_item: into(
        'wire_item',
        'position, id, source_id, guid, current_take_id, first_received_at, changed_at, headline, slugline, signal, urgency, language, takes, conflict',
      ),
      wire_take: into('wire_take', 'id, item_id, place, signal, conflict, original_hash, record'),
    }
    this.#words = this.#database.prepare(
      'INSERT INTO bare_words (rowid, headline, slugline, byline, keywords, body, facets) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
  }

  /** The rows that came into a store since this was last asked. */
  rowsOf(store: Database.Database): BareRows {
    const since = (table: string, key: 'source' | 'original' | 'item' | 'take', columns: string) => {
      const rows = store
        .prepare<[number], Row & { at: number }>(
          `SELECT rowid AS at, ${columns} FROM ${table} WHERE rowid > ? ORDER BY rowid`,
        )
        .all(this.#seen[key])
      this.#seen = { ...this.#seen, [key]: rows.at(-1)?.at ?? this.#seen[key] }
      return rows.map(({ at: _at, ...row }) => row)
    }
    const items = since('wire_item', 'item', '*')
    const takes = since('wire_take', 'take', '*')
    return {
      sources: since('source', 'source', 'id, record'),
      originals: since('wire_original', 'original', '*'),
      items,
      takes,
      words: items.map((item) => wordsOf(item, takes)),
    }
  }

  /** Inserts rows, those of so many files in one transaction, and gives how long that took in milliseconds. */
  insert(rows: BareRows, filesATransaction: number): number {
    const parts = partsOf(rows, filesATransaction)
    const start = performance.now()
    for (const part of parts) this.#insertPart(part)
    return performance.now() - start
  }

  #insertPart({ sources, originals, items, takes, words }: BareRows): void {
    const { source, wire_original, wire_item, wire_take } = this.#statements
    this.#database
      .transaction(() => {
        for (const row of sources) source.run(row)
        for (const row of originals) wire_original.run(row)
        for (const row of items) wire_item.run(row)
        for (const row of takes) wire_take.run(row)
        for (const row of words) this.#words.run(...row)
      })
      .immediate()
  }

  close(): void {
    this.#database.close()
  }
}

/** The rows parted by the files they came in. */
function partsOf(rows: BareRows, files: number): BareRows[] {
  const partOfHash = new Map(rows.originals.map(({ hash }, place) => [hash, Math.floor(place / files)]))
  const partOfItem = new Map(rows.takes.map((take) => [take.item_id, partOfHash.get(take.original_hash ?? null) ?? 0]))
  const positions = new Map(rows.items.map((item) => [item.position, partOfItem.get(item.id ?? null) ?? 0]))
  return Array.from({ length: Math.ceil(rows.originals.length / files) }, (_, part) => ({
    sources: part === 0 ? rows.sources : [],
    originals: rows.originals.filter(({ hash }) => partOfHash.get(hash ?? null) === part),
    items: rows.items.filter(({ id }) => partOfItem.get(id ?? null) === part),
    takes: rows.takes.filter((take) => (partOfHash.get(take.original_hash ?? null) ?? 0) === part),
    words: rows.words.filter(([position]) => positions.get(position) === part),
  }))
}

function wordsOf(item: Row, takes: readonly Row[]): [number, ...string[]] {
  const take = takes.find((one) => one.id === item.current_take_id)
  if (take === undefined) throw new Error('an item without its take')
  const copy = indexedCopy({
    headline: String(item.headline),
    sourceId: String(item.source_id),
    language: item.language === null ? null : String(item.language),
    signal: item.signal as WireSignal,
    urgency: item.urgency === null ? null : Number(item.urgency),
    takes: [(JSON.parse(String(take.record)) as StoredTake).item],
  })
  return [Number(item.position), ...bareColumns(copy)]
}
