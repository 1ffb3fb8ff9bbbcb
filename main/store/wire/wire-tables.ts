import type Database from 'better-sqlite3'
import type { Sha256 } from '../../../app/hash.ts'
import type { WireItemId, WireSourceId, WireTakeId } from '../../../app/ids.ts'
import type { StoredTake, StoredWireItem, WireTake } from '../../../app/wire/stored-wire-item.ts'
import type { WireSignal } from '../../../app/wire/wire-signal.ts'

/** A row of `wire_item` as far as the item itself is concerned. */
export type ItemRow = {
  readonly position: number
  readonly id: WireItemId
  readonly sourceId: WireSourceId
  readonly guid: string
  readonly currentTakeId: WireTakeId
  readonly firstReceivedAt: string
  readonly changedAt: string
}

type TakeRow = {
  readonly place: number
  readonly signal: WireSignal
  readonly conflict: number
  readonly record: string
}

const itemColumns = `position, id, source_id AS sourceId, guid, current_take_id AS currentTakeId,
  first_received_at AS firstReceivedAt, changed_at AS changedAt`

/** The wire as it lies in its tables: items, their takes, and the bytes they came in. Reads only. */
export class WireTables {
  readonly #byId: Database.Statement<[string], ItemRow>
  readonly #byTake: Database.Statement<[string], ItemRow>
  readonly #byGuid: Database.Statement<[string], { id: WireItemId }>
  readonly #byOtherGuid: Database.Statement<[string], { id: WireItemId }>
  readonly #takes: Database.Statement<[WireItemId], TakeRow>
  readonly #ofOriginal: Database.Statement<[Sha256], { id: WireItemId }>
  readonly #original: Database.Statement<[Sha256], { bytes: Uint8Array }>

  constructor(database: Database.Database) {
    this.#byId = database.prepare(`SELECT ${itemColumns} FROM wire_item WHERE id = ?`)
    this.#byTake = database.prepare(
      `SELECT ${itemColumns} FROM wire_item WHERE id = (SELECT item_id FROM wire_take WHERE id = ?)`,
    )
    this.#byGuid = database.prepare('SELECT id FROM wire_item WHERE guid = ? ORDER BY position DESC')
    this.#byOtherGuid = database.prepare('SELECT item_id AS id FROM wire_other_guid WHERE guid = ? ORDER BY item_id')
    this.#takes = database.prepare(
      'SELECT place, signal, conflict, record FROM wire_take WHERE item_id = ? ORDER BY place',
    )
    this.#ofOriginal = database.prepare('SELECT DISTINCT item_id AS id FROM wire_take WHERE original_hash = ?')
    this.#original = database.prepare('SELECT bytes FROM wire_original WHERE hash = ?')
  }

  /** The item with that id. Items that became one item when takes were introduced answer to the ids of both. */
  item(id: WireItemId): StoredWireItem | null {
    const row = this.#byId.get(id) ?? this.#byTake.get(id)
    return row === undefined ? null : this.#stored(row)
  }

  itemOfTake(id: WireTakeId): StoredWireItem | null {
    const row = this.#byTake.get(id)
    return row === undefined ? null : this.#stored(row)
  }

  /** The ids of the items of any source with that guid, the last changed first. */
  itemsWithGuid(guid: string): WireItemId[] {
    return this.#byGuid.all(guid).map((row) => row.id)
  }

  /** The ids of the items that are known by that guid beside their own. */
  itemsAlsoKnownAs(guid: string): WireItemId[] {
    return this.#byOtherGuid.all(guid).map((row) => row.id)
  }

  /** The items whose takes came in exactly these bytes. */
  itemsOfOriginal(hash: Sha256): WireItemId[] {
    return this.#ofOriginal.all(hash).map((row) => row.id)
  }

  /** The bytes of a file as it was received. */
  original(hash: Sha256): Uint8Array {
    return this.#original.get(hash)?.bytes ?? new Uint8Array()
  }

  #stored(row: ItemRow): StoredWireItem {
    const takes = this.#takes.all(row.id).map(takeOf)
    const current = takes.find((take) => take.id === row.currentTakeId)
    if (current === undefined) throw new Error(`the wire item ${row.id} has no current take`)
    const { id, sourceId, position, firstReceivedAt, changedAt } = row
    return { id, sourceId, position, firstReceivedAt, changedAt, takes, current }
  }
}

function takeOf({ place, signal, conflict, record }: TakeRow): WireTake {
  return { ...(JSON.parse(record) as StoredTake), place, signal, conflict: conflict === 1 }
}
