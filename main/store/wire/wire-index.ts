import type Database from 'better-sqlite3'
import type { SearchedCopy } from '../../../app/wire/search/searched-copy.ts'

/** How many positions one part of the index covers. */
export const partWidth = 65_536

type Insert = Database.Statement<[number, string, string, string, string, string, string]>

/**
 * The full-text index of the wire, in parts of 65,536 positions. A search reads the newest part first and stops when it
 * has enough, so that a word in every item costs no more than a rare one, and what a part holds bounds every step.
 * The index keeps no copy of the words (contentless), only where each token stands.
 */
export class WireIndex {
  readonly #database: Database.Database
  readonly #inserts = new Map<number, Insert>()
  readonly #removals = new Map<number, Database.Statement<[number]>>()

  readonly #isPart: Database.Statement<[number], number>

  constructor(database: Database.Database) {
    this.#database = database
    this.#isPart = database.prepare<[number], number>('SELECT 1 FROM wire_index_part WHERE part = ?').pluck()
  }

  /** Adds the item at a position that has none. Called in the transaction that writes the item. */
  add(position: number, copy: SearchedCopy): void {
    const part = partOf(position)
    this.#again(part, () => {
      const insert = this.#inserts.get(part) ?? this.#prepareInsert(part)
      insert.run(position, copy.headline, copy.slugline, copy.byline, copy.keywords, copy.body, copy.facets)
    })
  }

  /** Takes the item at a position out, if it is in. */
  remove(position: number): void {
    const part = partOf(position)
    if (this.#isPart.get(part) === undefined) return
    this.#again(part, () => {
      const removal =
        this.#removals.get(part) ?? this.#database.prepare(`DELETE FROM ${partTable(part)} WHERE rowid = ?`)
      this.#removals.set(part, removal)
      removal.run(position)
    })
  }

  /** Forgets everything, before the index is made anew. */
  clear(): void {
    this.#inserts.clear()
    this.#removals.clear()
    for (const part of partsOf(this.#database)) this.#database.exec(`DROP TABLE ${partTable(part)}`)
    this.#database.exec('DELETE FROM wire_index_part')
  }

  /** A part begun in a transaction that was rolled back is gone although it was known: it is begun again. */
  #again(part: number, work: () => void): void {
    try {
      work()
    } catch (thrown) {
      if (!(thrown instanceof Error) || !thrown.message.includes('no such table')) throw thrown
      this.#inserts.delete(part)
      this.#removals.delete(part)
      work()
    }
  }

  #prepareInsert(part: number): Insert {
    this.#database.exec(
      `CREATE VIRTUAL TABLE IF NOT EXISTS ${partTable(part)} USING fts5 (
         headline, slugline, byline, keywords, body, facets,
         content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3')`,
    )
    this.#database.prepare('INSERT OR IGNORE INTO wire_index_part (part) VALUES (?)').run(part)
    const insert: Insert = this.#database.prepare(
      `INSERT INTO ${partTable(part)} (rowid, headline, slugline, byline, keywords, body, facets) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#inserts.set(part, insert)
    return insert
  }
}

/** The part a position belongs to. */
export function partOf(position: number): number {
  return Math.floor(position / partWidth)
}

/** The table of a part. */
export function partTable(part: number): string {
  return `wire_words_${part}`
}

/** The parts there are, the newest first. */
export function partsOf(database: Database.Database): number[] {
  return database
    .prepare<[], { part: number }>('SELECT part FROM wire_index_part ORDER BY part DESC')
    .all()
    .map(({ part }) => part)
}
