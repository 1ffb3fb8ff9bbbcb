import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { wireNoticesDue } from '../../../app/approval/notice-wire.ts'
import type { Sha256 } from '../../../app/hash.ts'
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
import { type GuidHolder, sameItem } from '../../../app/wire/same-item.ts'
import { agencyOf } from '../../../app/wire/source.ts'
import type { StoredTake, StoredWireItem, WireTake } from '../../../app/wire/stored-wire-item.ts'
import { guidOfTake, guidsSuperseded } from '../../../app/wire/superseding.ts'
import { arrivalOf, inOrder, type Placed } from '../../../app/wire/takes.ts'
import { wholeCharacters } from '../../../app/wire/whole-characters.ts'
import type { WireItem } from '../../../app/wire/wire-item.ts'
import type { DeskAct } from '../store.ts'
import { Sources } from './sources.ts'
import type { WireIndex } from './wire-index.ts'
import { WireRows } from './wire-rows.ts'
import type { WireTables } from './wire-tables.ts'

type Kept = { readonly id: WireItemId; readonly kind: 'imported' | 'known' | 'conflict' }

/** A batch on its way in: who brought it, the transaction, its sources, and the items that it has touched so far. */
type Batch = {
  readonly by: PersonId | null
  readonly act: DeskAct
  readonly sources: Sources
  readonly touched: Map<WireItemId, StoredWireItem>
}

/** Keeps what was received: files, the items in them as takes, and what it means to stories. */
export class WireKeeper {
  readonly #tables: WireTables
  readonly #rows: WireRows
  readonly #hold: Database.Statement<unknown[]>
  readonly #release: Database.Statement<[Sha256]>
  readonly #stories: Database.Statement<[WireItemId], { id: StoryId }>

  constructor(database: Database.Database, tables: WireTables, index: WireIndex) {
    this.#tables = tables
    this.#rows = new WireRows(database, index)
    this.#hold = database.prepare(
      `INSERT OR IGNORE INTO held_file (id, received_at, file_name, code, message, original_hash, came_by, came_from)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#release = database.prepare('DELETE FROM held_file WHERE original_hash = ?')
    this.#stories = database.prepare('SELECT story_id AS id FROM wire_use WHERE item_id = ? ORDER BY story_id')
  }

  /**
   * Keeps a batch within the transaction of `act`. The same bytes twice are known already; a file without copy in it is
   * held with its reason; everything else becomes takes. `by` is who brought it, null for a folder or feed.
   */
  keep(files: readonly ReceivedWire[], by: PersonId | null, act: DeskAct): ImportOutcome[] {
    const batch = { by, act, sources: new Sources(act), touched: new Map() }
    return this.#rows.inBatch(() => files.map((file) => this.#keepFile(file, batch)))
  }

  #keepFile(file: ReceivedWire, batch: Batch): ImportOutcome {
    const name = file.name ?? 'Pasted copy'
    const hash = hashOf(file.bytes)
    const known = this.#tables.itemsOfOriginal(hash)
    if (known.length > 0) return { kind: 'known', file: name, items: known }
    if (file.parsed.items.length === 0) return this.#holdFile(file, name, hash, batch)
    // A file held by an earlier build that could not read it is held no more.
    this.#release.run(hash)
    const kept = file.parsed.items.flatMap((item) => this.#keepItem(wholeCharacters(item), file, hash, batch))
    const kind = (['conflict', 'imported'] as const).find((one) => kept.some((outcome) => outcome.kind === one))
    return { kind: kind ?? 'known', file: name, items: [...new Set(kept.map((outcome) => outcome.id))] }
  }

  #holdFile(file: ReceivedWire, name: string, hash: Sha256, { by, act }: Batch): ImportOutcome {
    const reason = file.parsed.problems[0] ?? { code: 'no-copy', message: 'No copy was found in it.' }
    this.#rows.keepOriginal(hash, file.name, file.bytes, by, act.now)
    const { kind, name: from } = file.source
    this.#hold.run(newId(heldFileId), act.now, file.name, reason.code, reason.message, hash, kind, from)
    return { kind: 'held', file: name, message: reason.message }
  }

  /** Keeps one piece of copy: as a take of each item it means, else as an item of its own. */
  #keepItem(item: WireItem, file: ReceivedWire, hash: Sha256, batch: Batch): Kept[] {
    const { by, act, sources } = batch
    const source = sources.of(item, file.source)
    const copy: Omit<StoredTake, 'id'> = {
      receivedAt: act.now,
      fileName: file.name,
      cameBy: file.source,
      format: file.parsed.format,
      charset: file.parsed.charset,
      originalHash: hash,
      item,
    }
    const arriving = { sourceId: source.id, isCredited: agencyOf(item) !== null, road: file.source }
    const guids = [guidOfTake(copy), ...guidsSuperseded(copy)]
    const meant = this.#itemsMeant(guids, arriving, batch)
    if (meant.length > 0) {
      // The guid of other copy stays that copy's own: a roundup must not make two items one.
      const also = guids.filter((guid, place) => place === 0 || this.#tables.itemsWithGuid(guid).length === 0)
      return meant.map((id) => {
        if (guids.length > 1) this.#rows.nameAlso(id, also)
        return this.#keepTake(this.#load(id, batch), { id: newId(wireTakeId), ...copy }, file, batch)
      })
    }
    const id = newId(wireItemId)
    const placed = inOrder([{ id: newId(wireTakeId), ...copy }])
    this.#rows.keepOriginal(hash, file.name, file.bytes, by, act.now)
    this.#rows.begin({ id, source, placed, before: [], now: act.now }, guids[0] ?? item.guid)
    this.#rows.nameAlso(id, guids.slice(1))
    return [{ id, kind: 'imported' }]
  }

  /** The items that copy is a take of: that of its own guid, and of each guid whose place it takes. */
  #itemsMeant(guids: readonly string[], arriving: GuidHolder, batch: Batch): WireItemId[] {
    const meant = guids
      .filter((guid) => this.#tables.isKnownGuid(guid))
      .flatMap((guid) => {
        const holders = (ids: readonly WireItemId[]) => ids.map((id) => holderOf(this.#load(id, batch)))
        const named = sameItem(guid, arriving, holders(this.#tables.itemsWithGuid(guid)))
        const alsoKnown = holders(this.#tables.itemsAlsoKnownAs(guid))
        return [named, ...alsoKnown.map((one) => sameItem(guid, arriving, [one]))]
      })
    return [...new Set(meant.flatMap((holder) => holder?.stored.id ?? []))]
  }

  #keepTake(known: StoredWireItem, take: StoredTake, file: ReceivedWire, batch: Batch): Kept {
    const arrival = arrivalOf<StoredTake>(known.takes, take)
    if (arrival.kind === 'duplicate') return { id: known.id, kind: 'known' }
    if (arrival.kind === 'redated') {
      const takes = known.takes.map((one) => (one === arrival.known ? arrival.now : one))
      this.#rows.redate(arrival.now)
      this.#arrange(known, inOrder(takes), batch)
      return { id: known.id, kind: 'known' }
    }
    const placed = inOrder([...known.takes, take])
    this.#rows.keepOriginal(take.originalHash, file.name, file.bytes, batch.by, batch.act.now)
    this.#arrange(known, placed, batch)
    const isConflict = placed.some((one) => one.take.id === take.id && one.conflict)
    return { id: known.id, kind: isConflict ? 'conflict' : 'imported' }
  }

  /** Sets the takes of an item into their places and tells the stories that use it. */
  #arrange(known: StoredWireItem, placed: readonly Placed<StoredTake>[], { act, touched }: Batch): void {
    const source = act.desk.source(known.sourceId)
    const takes = placed.map(takeAt)
    const current = takes.at(-1)
    if (source === null || current === undefined) throw new Error(`the wire item ${known.id} has no source or no take`)
    this.#rows.arrange({ id: known.id, source, placed, before: known.takes, now: act.now })
    touched.set(known.id, { ...known, takes, current })
    if (current.id !== known.current.id) this.#tellStories(known.id, act)
  }

  #tellStories(item: WireItemId, { desk, enter }: DeskAct): void {
    for (const { id } of this.#stories.all(item)) {
      const story = desk.story(id)
      if (story !== null) enter(wireNoticesDue(desk, story))
    }
  }

  /** An item as it is now; what this batch touched is not read again. */
  #load(id: WireItemId, { touched }: Batch): StoredWireItem {
    const item = touched.get(id) ?? this.#tables.item(id)
    if (item === null) throw new Error(`there is no wire item ${id}`)
    touched.set(id, item)
    return item
  }
}

/** What `hashBytes` of the domain gives, by the machine’s own means, which matters for thousands of files. */
function hashOf(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256
}

function holderOf(stored: StoredWireItem) {
  const { item, cameBy } = stored.current
  return { stored, sourceId: stored.sourceId, isCredited: agencyOf(item) !== null, road: cameBy }
}

function takeAt({ take, signal, conflict }: Placed<StoredTake>, index: number): WireTake {
  return { ...take, place: index + 1, signal, conflict }
}
