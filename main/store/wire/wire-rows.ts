import type Database from 'better-sqlite3'
import type { Sha256 } from '../../../app/hash.ts'
import type { PersonId, WireItemId } from '../../../app/ids.ts'
import type { WireSource } from '../../../app/wire/source.ts'
import type { StoredTake } from '../../../app/wire/stored-wire-item.ts'
import type { Placed } from '../../../app/wire/takes.ts'
import { urgencyOf } from '../../../app/wire/wire-signal.ts'
import { indexedCopy } from './indexed-item.ts'
import { NewItemCounts } from './new-item-counts.ts'
import type { WireIndex } from './wire-index.ts'

/** What a write of an item needs: its takes in order, its source, and the moment. */
export type ItemWrite = {
  readonly id: WireItemId
  readonly source: WireSource
  readonly placed: readonly Placed<StoredTake>[]
  readonly now: string
}

/** The only writer of wire items and takes. The full-text index, whose positions are theirs, is written with them. */
export class WireRows {
  readonly #index: WireIndex
  readonly #counts: NewItemCounts
  readonly #positionOf: Database.Statement<[WireItemId], number>
  readonly #insertItem: Database.Statement<unknown[]>
  readonly #moveUp: Database.Statement<unknown[]>
  readonly #showCurrent: Database.Statement<unknown[]>
  readonly #insertTake: Database.Statement<unknown[]>
  readonly #placeTake: Database.Statement<unknown[]>
  readonly #redate: Database.Statement<unknown[]>
  readonly #keepOriginal: Database.Statement<unknown[]>

  constructor(database: Database.Database, index: WireIndex) {
    this.#index = index
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
    this.#keepOriginal = database.prepare(
      'INSERT OR IGNORE INTO wire_original (hash, received_at, file_name, bytes, brought_by) VALUES (?, ?, ?, ?, ?)',
    )
  }

  /** Does the work of one batch; what counts the items is brought up to date at its end. */
  inBatch<Result>(work: () => Result): Result {
    this.#counts.begin()
    const result = work()
    this.#counts.write()
    return result
  }

  keepOriginal(hash: Sha256, name: string | null, bytes: Uint8Array, by: PersonId | null, now: string): void {
    this.#keepOriginal.run(hash, now, name, bytes, by)
  }

  /** Writes a new item with its first take. */
  begin(write: ItemWrite, guid: string): void {
    const [first] = write.placed
    if (first === undefined) throw new Error('an item begins with a take')
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
    this.#writeTake(write.id, first, 1)
    this.#index.add(Number(position), copyOf(write))
    this.#counts.add(write.source.id, shown.signal, shown.language)
  }

  /** Adds a take to an item and sets every take into its place. */
  add(write: ItemWrite, added: StoredTake): void {
    for (const [index, placed] of write.placed.entries()) {
      if (placed.take.id === added.id) this.#writeTake(write.id, placed, index + 1)
    }
    this.reorder(write)
  }

  /** Notes a take’s later version-created. */
  redate(take: StoredTake): void {
    this.#redate.run(JSON.stringify(take), take.id)
  }

  /** Sets the takes of an item into their places; another current take moves the item to the top of the list. */
  reorder(write: ItemWrite): void {
    for (const [index, { take, signal, conflict }] of write.placed.entries()) {
      this.#placeTake.run(index + 1, signal, Number(conflict), take.id)
    }
    const { current, ...shown } = shownOf(write)
    const before = this.#positionOf.get(write.id)
    this.#moveUp.run(write.now, write.id, current)
    this.#showCurrent.run(current, ...Object.values(shown), write.id)
    const position = this.#positionOf.get(write.id)
    if (before === undefined || position === undefined) throw new Error(`the wire item ${write.id} is not there`)
    this.#index.remove(before)
    this.#index.add(position, copyOf(write))
  }

  #writeTake(item: WireItemId, { take, signal, conflict }: Placed<StoredTake>, place: number): void {
    this.#insertTake.run(take.id, item, place, signal, Number(conflict), take.originalHash, JSON.stringify(take))
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
  const words = items.map((item) => item.headline ?? item.paragraphs[0]?.slice(0, 160) ?? item.slugline)
  return items.find((item) => item.headline !== null)?.headline ?? words.find((word) => word != null) ?? '(no words)'
}
