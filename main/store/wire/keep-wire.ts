import type Database from 'better-sqlite3'
import { wireNoticesDue } from '../../../app/approval/notice-wire.ts'
import { hashBytes, type Sha256 } from '../../../app/hash.ts'
import {
  heldFileId,
  newId,
  type PersonId,
  type StoryId,
  type WireItemId,
  wireItemId,
  wireTakeId,
} from '../../../app/ids.ts'
import type { ImportOutcome } from '../../../app/ipc/wire-views.ts'
import type { ReceivedWire } from '../../../app/wire/received-wire.ts'
import { sameItem } from '../../../app/wire/same-item.ts'
import type { StoredTake, StoredWireItem } from '../../../app/wire/stored-wire-item.ts'
import { arrivalOf, inOrder } from '../../../app/wire/takes.ts'
import { wholeCharacters } from '../../../app/wire/whole-characters.ts'
import type { WireItem } from '../../../app/wire/wire-item.ts'
import type { DeskAct } from '../store.ts'
import { Sources } from './sources.ts'
import type { WireIndex } from './wire-index.ts'
import { WireRows } from './wire-rows.ts'
import type { WireTables } from './wire-tables.ts'

type Kept = { readonly id: WireItemId; readonly kind: 'imported' | 'known' | 'conflict' }

/** Keeps what was received: files, the items in them as takes, and what it means to stories. */
export class WireKeeper {
  readonly #tables: WireTables
  readonly #rows: WireRows
  readonly #hold: Database.Statement<unknown[]>
  readonly #stories: Database.Statement<[WireItemId], { id: StoryId }>

  constructor(database: Database.Database, tables: WireTables, index: WireIndex) {
    this.#tables = tables
    this.#rows = new WireRows(database, index)
    this.#hold = database.prepare(
      `INSERT OR IGNORE INTO held_file (id, received_at, file_name, code, message, original_hash, came_by, came_from)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#stories = database.prepare('SELECT story_id AS id FROM wire_use WHERE item_id = ? ORDER BY story_id')
  }

  /**
   * Keeps a batch within the transaction of `act`. The same bytes twice are known already; a file without copy in it is
   * held with its reason; everything else becomes takes. `by` is who brought it, null for a folder or feed.
   */
  keep(files: readonly ReceivedWire[], by: PersonId | null, act: DeskAct): ImportOutcome[] {
    const sources = new Sources(act)
    return this.#rows.inBatch(() => files.map((file) => this.#keepFile(file, by, act, sources)))
  }

  #keepFile(file: ReceivedWire, by: PersonId | null, act: DeskAct, sources: Sources): ImportOutcome {
    const name = file.name ?? 'Pasted copy'
    const hash = hashBytes(file.bytes)
    const known = this.#tables.itemsOfOriginal(hash)
    if (known.length > 0) return { kind: 'known', file: name, items: known }
    if (file.parsed.items.length === 0) return this.#holdFile(file, name, hash, by, act.now)
    const kept = file.parsed.items.map((item) => this.#keepItem(wholeCharacters(item), file, hash, by, act, sources))
    const kind = (['conflict', 'imported'] as const).find((one) => kept.some((outcome) => outcome.kind === one))
    return { kind: kind ?? 'known', file: name, items: [...new Set(kept.map((outcome) => outcome.id))] }
  }

  #holdFile(file: ReceivedWire, name: string, hash: Sha256, by: PersonId | null, now: string): ImportOutcome {
    const reason = file.parsed.problems[0] ?? { code: 'no-copy', message: 'No copy was found in it.' }
    this.#rows.keepOriginal(hash, file.name, file.bytes, by, now)
    const { kind, name: from } = file.source
    this.#hold.run(newId(heldFileId), now, file.name, reason.code, reason.message, hash, kind, from)
    return { kind: 'held', file: name, message: reason.message }
  }

  #keepItem(
    item: WireItem,
    file: ReceivedWire,
    hash: Sha256,
    by: PersonId | null,
    act: DeskAct,
    sources: Sources,
  ): Kept {
    const source = sources.of(item, file.source)
    const take: StoredTake = {
      id: newId(wireTakeId),
      receivedAt: act.now,
      fileName: file.name,
      cameBy: file.source,
      format: file.parsed.format,
      charset: file.parsed.charset,
      originalHash: hash,
      item,
    }
    const arriving = { sourceId: source.id, isCredited: item.credit !== null, road: file.source }
    const holders = this.#tables.itemsWithGuid(item.guid).map(holderOf)
    const known = sameItem(item.guid, arriving, holders)?.stored ?? null
    if (known !== null) return this.#keepTake(known, take, file, by, act)
    const id = newId(wireItemId)
    this.#rows.keepOriginal(hash, file.name, file.bytes, by, act.now)
    this.#rows.begin({ id, source, placed: inOrder([take]), now: act.now }, item.guid)
    return { id, kind: 'imported' }
  }

  #keepTake(known: StoredWireItem, take: StoredTake, file: ReceivedWire, by: PersonId | null, act: DeskAct): Kept {
    const takes = known.takes.map(asStored)
    const arrival = arrivalOf(takes, take)
    if (arrival.kind === 'duplicate') return { id: known.id, kind: 'known' }
    const source = act.desk.source(known.sourceId)
    if (source === null) throw new Error(`the wire item ${known.id} has no source`)
    const write = { id: known.id, source, now: act.now }
    if (arrival.kind === 'redated') {
      const placed = inOrder(takes.map((one) => (one === arrival.known ? arrival.now : one)))
      this.#rows.redate(arrival.now)
      this.#rows.reorder({ ...write, placed })
      this.#tellStories(known.id, act)
      return { id: known.id, kind: 'known' }
    }
    const placed = inOrder([...takes, take])
    this.#rows.keepOriginal(take.originalHash, file.name, file.bytes, by, act.now)
    this.#rows.add({ ...write, placed }, take)
    this.#tellStories(known.id, act)
    const isConflict = placed.some((one) => one.take.id === take.id && one.conflict)
    return { id: known.id, kind: isConflict ? 'conflict' : 'imported' }
  }

  #tellStories(item: WireItemId, { desk, enter }: DeskAct): void {
    for (const { id } of this.#stories.all(item)) {
      const story = desk.story(id)
      if (story !== null) enter(wireNoticesDue(desk, story))
    }
  }
}

function holderOf(stored: StoredWireItem) {
  const { item, cameBy } = stored.current
  return { stored, sourceId: stored.sourceId, isCredited: item.credit !== null, road: cameBy }
}

function asStored({
  place: _place,
  signal: _signal,
  conflict: _conflict,
  ...take
}: StoredWireItem['current']): StoredTake {
  return take
}
