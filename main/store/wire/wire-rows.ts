import type Database from 'better-sqlite3'
import type { Sha256 } from '../../../app/hash.ts'
import type { PersonId, WireItemId } from '../../../app/ids.ts'
import type { WireSource } from '../../../app/wire/source.ts'
import type { StoredTake, WireTake } from '../../../app/wire/stored-wire-item.ts'
import type { Placed } from '../../../app/wire/takes.ts'
import { urgencyOf } from '../../../app/wire/wire-signal.ts'
import { indexedCopy } from './indexed-item.ts'
import { NewItemCounts } from './new-item-counts.ts'
import { PendingIndex } from './pending-index.ts'
import type { WireIndex } from './wire-index.ts'

/** What a write of an item needs: its takes in order and as they were placed before, its source, and the moment. */
export type ItemWrite = {
  readonly id: WireItemId
  readonly source: WireSource
  readonly placed: readonly Placed<StoredTake>[]
  readonly before: readonly WireTake[]
  readonly now: string
}

/** The only writer of wire items and takes. The full-text index, whose positions are theirs, is written with them. */
export class WireRows {
  readonly #index: PendingIndex
  readonly #counts: NewItemCounts
  readonly #positionOf: Database.Statement<[WireItemId], number>
  readonly #insertItem: Database.Statement<unknown[]>
  readonly #moveUp: Database.Statement<unknown[]>
  readonly #showCurrent: Database.Statement<unknown[]>
  readonly #insertTake: Database.Statement<unknown[]>
  readonly #placeTake: Database.Statement<unknown[]>
  readonly #redate: Database.Statement<unknown[]>
  readonly #keepOriginal: Database.Statement<unknown[]>
  readonly #nameAlso: Database.Statement<[string, WireItemId]>

  constructor(database: Database.Database, index: WireIndex) {
    this.#index = new PendingIndex(index)
    this.#counts = new NewItemCounts(database)
    this.#positionOf = database.prepare<[WireItemId], number>('SELECT position FROM wire_item WHERE id = ?').pluck()
    const next = '(SELECT coalesce(max(position), 0) + 1 FROM wire_item)'
    this.#insertItem = database.prepare(
      `INSERT INTO wire_item (position, id, source_id, guid, current_take_id, first_received_at, changed_at, headline,
         slugline, signal, urgency, language, takes, conflict)
       VALUES (${next}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#moveUp = database.prepare(
      `UPDATE wire_item SET position = ${next}, changed_at = ? WHERE id = ? AND current_take_id <> ?`,
    )
    this.#showCurrent = database.prepare(
      `UPDATE wire_item SET current_take_id = ?, headline = ?, slugline = ?, signal = ?, urgency = ?, language = ?,
         takes = ?, conflict = ? WHERE id = ?`,
    )
    this.#insertTake = database.prepare(
      'INSERT INTO wire_take (id, item_id, place, signal, conflict, original_hash, record) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    this.#placeTake = database.prepare('UPDATE wire_take SET place = ?, signal = ?, conflict = ? WHERE id = ?')
    this.#redate = database.prepare('UPDATE wire_take SET record = ? WHERE id = ?')
    this.#nameAlso = database.prepare('INSERT OR IGNORE INTO wire_other_guid (guid, item_id) VALUES (?, ?)')
    this.#keepOriginal = database.prepare(
      'INSERT OR IGNORE INTO wire_original (hash, received_at, file_name, bytes, brought_by) VALUES (?, ?, ?, ?, ?)',
    )
  }

  /** Notes that an item is also known by a guid. */
  nameAlso(id: WireItemId, guids: readonly string[]): void {
    for (const guid of guids) this.#nameAlso.run(guid, id)
  }

  /** Does the work of one batch; what counts the items is brought up to date at its end. */
  inBatch<Result>(work: () => Result): Result {
    this.#counts.begin()
    this.#index.begin()
    const result = work()
    this.#index.write()
    this.#counts.write()
    return result
  }

  keepOriginal(hash: Sha256, name: string | null, bytes: Uint8Array, by: PersonId | null, now: string): void {
    this.#keepOriginal.run(hash, now, name, bytes, by)
  }

  /** Writes a new item with its first take. */
  begin(write: ItemWrite, guid: string): void {
    const { current, ...shown } = shownOf(write)
    const { lastInsertRowid: position } = this.#insertItem.run(
      write.id,
      write.source.id,
      guid,
      current,
      write.now,
      write.now,
      ...Object.values(shown),
    )
    this.#placeTakes(write)
    this.#index.add(Number(position), copyOf(write))
    this.#counts.add(write.source.id, shown.signal, shown.language)
  }

  /** Notes a take’s later version-created. */
  redate({ id, receivedAt, fileName, cameBy, format, charset, originalHash, item }: StoredTake): void {
    const record = { id, receivedAt, fileName, cameBy, format, charset, originalHash, item }
    this.#redate.run(JSON.stringify(record), id)
  }

  /** Sets the takes of an item into their places; another current take moves the item to the top of the list. */
  arrange(write: ItemWrite): void {
    this.#placeTakes(write)
    const { current, ...shown } = shownOf(write)
    const before = this.#positionOf.get(write.id)
    this.#moveUp.run(write.now, write.id, current)
    this.#showCurrent.run(current, ...Object.values(shown), write.id)
    const position = this.#positionOf.get(write.id)
    if (before === undefined || position === undefined) throw new Error(`the wire item ${write.id} is not there`)
    this.#index.remove(before)
    this.#index.add(position, copyOf(write))
  }

  /** Writes the takes that are new and the places that changed. */
  #placeTakes({ id: item, placed, before }: ItemWrite): void {
    const known = new Map(before.map((take) => [take.id, take]))
    for (const [index, { take, signal, conflict }] of placed.entries()) {
      const was = known.get(take.id)
      const place = index + 1
      if (was === undefined) {
        const { id, originalHash } = take
        this.#insertTake.run(id, item, place, signal, Number(conflict), originalHash, JSON.stringify(take))
      } else if (was.place !== place || was.signal !== signal || was.conflict !== conflict) {
        this.#placeTake.run(place, signal, Number(conflict), take.id)
      }
    }
  }
}

function copyOf(write: ItemWrite) {
  const { headline, language, signal, urgency } = shownOf(write)
  const takes = write.placed.map(({ take }) => take.item)
  return indexedCopy({ headline, sourceId: write.source.id, language, signal, urgency, takes })
}

/** What the list shows of an item; the order is that of the columns from `headline` on. */
function shownOf({ placed, source }: ItemWrite) {
  const current = placed.at(-1)
  if (current === undefined) throw new Error('an item without a take')
  const { item, id } = current.take
  return {
    current: id,
    headline: headlineOf(placed),
    slugline: item.slugline,
    signal: current.signal,
    urgency: urgencyOf(item),
    language: item.language ?? source.language,
    takes: placed.length,
    conflict: Number(placed.some((one) => one.conflict)),
  }
}

/** The headline of the newest take that has one: a kill often says nothing but that it is one. */
function headlineOf(placed: readonly Placed<StoredTake>[]): string {
  const items = placed.map((one) => one.take.item).reverse()
  const headline = items.find((item) => item.headline !== null)?.headline
  const words = items.map((item) => item.paragraphs[0] ?? item.slugline).find((word) => word !== null)
  return clipped(headline ?? words ?? '(no words)', headline == null ? 160 : 500)
}

/** The beginning of a text, without half a character at its end. */
function clipped(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}$/u, '')
}
