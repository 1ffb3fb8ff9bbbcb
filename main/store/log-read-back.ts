import type Database from 'better-sqlite3'
import type { LogCheck } from '../../app/ipc/views.ts'
import { chainHash, chainStart } from '../../app/log/chain.ts'
import type { LogEvent } from '../../app/log/events.ts'
import type { LogRow } from './log-table.ts'

/** How many entries are read back at a time: a few hundredths of a second, so that no other question waits for it. */
const stretch = 500

/**
 * Reads the log back from its first entry, a stretch at a time, and recomputes the chain of hashes. It says that the
 * entries follow one another unaltered; that the records agree with them as well is for `stet verify` to say.
 */
export class LogReadBack {
  readonly #next: Database.Statement<[number, number], LogRow>
  readonly #entries: Database.Statement<[], { entries: number }>
  #checked = 0
  #hash = chainStart
  #fault: string | null = null

  constructor(database: Database.Database) {
    this.#next = database.prepare(
      'SELECT sequence, at, entry, hash FROM log WHERE sequence > ? ORDER BY sequence LIMIT ?',
    )
    this.#entries = database.prepare('SELECT coalesce(max(sequence), 0) AS entries FROM log')
  }

  /** Reads the next stretch. After a fault nothing more is read: what follows a broken link proves nothing. */
  advance(): LogCheck {
    if (this.#fault === null) {
      for (const row of this.#next.all(this.#checked, stretch)) if (!this.#holds(row)) break
    }
    const entries = this.#entries.get()?.entries ?? 0
    if (entries < this.#checked) this.#fault ??= `Entry ${entries + 1} is missing from the log.`
    return { entries, checked: this.#checked, fault: this.#fault }
  }

  #holds(row: LogRow): boolean {
    if (row.sequence !== this.#checked + 1) this.#fault = `Entry ${this.#checked + 1} is missing from the log.`
    else if (!follows(row, this.#hash)) this.#fault = `Entry ${row.sequence} of the log was altered.`
    if (this.#fault !== null) return false
    this.#checked = row.sequence
    this.#hash = row.hash
    return true
  }
}

function follows(row: LogRow, before: LogRow['hash']): boolean {
  try {
    return chainHash(before, JSON.parse(row.entry) as LogEvent) === row.hash
  } catch {
    return false
  }
}
