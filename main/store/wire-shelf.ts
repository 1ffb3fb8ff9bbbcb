import type Database from 'better-sqlite3'
import { hashBytes } from '../../app/hash.ts'
import { heldFileId, newId, type WireItemId, wireItemId } from '../../app/ids.ts'
import type { ImportOutcome } from '../../app/ipc/views.ts'
import type { HeldFile, StoredWireItem } from '../../app/wire/stored-wire-item.ts'
import type { ParsedWire } from '../../app/wire/wire-item.ts'

/** Wire copy as received: the bytes, what was read from them, and what could not be read. */
export class WireShelf {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** Keeps one file and what was read from it. The same bytes twice are one item; a file that cannot be read is held with its reason. */
  keep(name: string | null, bytes: Uint8Array, parsed: ParsedWire, now: string): ImportOutcome {
    return this.#database
      .transaction((): ImportOutcome => {
        const file = name ?? 'Pasted copy'
        const hash = hashBytes(bytes)
        const known = this.#itemsOf(hash)
        if (known.length > 0) return { kind: 'known', file, items: known }
        this.#database
          .prepare('INSERT OR IGNORE INTO wire_original (hash, received_at, file_name, bytes) VALUES (?, ?, ?, ?)')
          .run(hash, now, name, bytes)
        const reason = parsed.problems[0]
        if (parsed.items.length === 0) {
          const message = reason?.message ?? 'No copy was found in it.'
          this.#database
            .prepare(
              'INSERT OR IGNORE INTO held_file (id, received_at, file_name, code, message, original_hash) VALUES (?, ?, ?, ?, ?, ?)',
            )
            .run(newId(heldFileId), now, name, reason?.code ?? 'no-copy', message, hash)
          return { kind: 'held', file, message }
        }
        const items = parsed.items.map((item) => {
          const { format, charset } = parsed
          return this.#insert({
            id: newId(wireItemId),
            receivedAt: now,
            fileName: name,
            format,
            charset,
            originalHash: hash,
            item,
          })
        })
        return { kind: 'imported', file, items }
      })
      .immediate()
  }

  /** The items whose headline, slugline, credit or copy contains the text, newest first. */
  list(text: string): StoredWireItem[] {
    const rows = this.#database
      .prepare<[string, string], { record: string }>(
        `SELECT record FROM wire_item WHERE ? = '' OR instr(lower(record), lower(?)) > 0 ORDER BY received_at DESC, id DESC LIMIT 2000`,
      )
      .all(text, text)
    return rows.map((row) => JSON.parse(row.record) as StoredWireItem)
  }

  count(): number {
    return this.#database.prepare<[], { items: number }>('SELECT count(*) AS items FROM wire_item').get()?.items ?? 0
  }

  held(): HeldFile[] {
    return this.#database
      .prepare<[], HeldFile>(
        `SELECT held_file.id, held_file.file_name AS fileName, held_file.received_at AS receivedAt, code, message, length(bytes) AS bytes
         FROM held_file JOIN wire_original ON hash = original_hash ORDER BY held_file.received_at DESC`,
      )
      .all()
  }

  /** The bytes an item came in. */
  original(id: WireItemId): Uint8Array | null {
    const row = this.#database
      .prepare<[WireItemId], { bytes: Uint8Array }>(
        'SELECT bytes FROM wire_item JOIN wire_original ON hash = original_hash WHERE wire_item.id = ?',
      )
      .get(id)
    return row?.bytes ?? null
  }

  #itemsOf(hash: string): WireItemId[] {
    const rows = this.#database
      .prepare<[string], { id: WireItemId }>('SELECT id FROM wire_item WHERE original_hash = ?')
      .all(hash)
    return rows.map((row) => row.id)
  }

  #insert(stored: StoredWireItem): WireItemId {
    this.#database
      .prepare('INSERT INTO wire_item (id, received_at, guid, original_hash, record) VALUES (?, ?, ?, ?, ?)')
      .run(stored.id, stored.receivedAt, stored.item.guid, stored.originalHash, JSON.stringify(stored))
    return stored.id
  }
}
