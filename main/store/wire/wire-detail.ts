import type Database from 'better-sqlite3'
import type { PersonId, WireTakeId } from '../../../app/ids.ts'
import type { WireDetail, WireOriginal } from '../../../app/ipc/wire-views.ts'
import { refuse } from '../../../app/problem.ts'
import type { Story } from '../../../app/story/story.ts'
import { decodeWire } from '../../../app/wire/charset.ts'
import { hexView } from '../../../app/wire/hex-view.ts'
import type { WireSource } from '../../../app/wire/source.ts'
import { type StoredWireItem, takeNamed, type WireTake } from '../../../app/wire/stored-wire-item.ts'
import { marksOf } from './wire-marks.ts'
import type { WireTables } from './wire-tables.ts'

/** An item with all its takes and what became of it, as one person sees it. */
export function wireDetail(
  database: Database.Database,
  item: StoredWireItem,
  source: WireSource,
  viewer: PersonId | null,
): WireDetail {
  const uses = database
    .prepare<[string], { takeId: WireTakeId; record: string }>(
      `SELECT take_id AS takeId, record FROM wire_use JOIN story ON story.id = story_id WHERE item_id = ?
       ORDER BY json_extract(record, '$.changedAt') DESC`,
    )
    .all(item.id)
    .map(({ takeId, record }) => ({ takeId, story: JSON.parse(record) as Story }))
  return {
    item,
    source,
    usedIn: uses.map(({ takeId, story }) => ({ id: story.id, slug: story.fields.slug, takeId })),
    notices: uses.flatMap(({ story }) =>
      story.wireNotices
        .filter((notice) => notice.itemId === item.id)
        .map((notice) => ({ storyId: story.id, slug: story.fields.slug, notice })),
    ),
    ...marksOf(database, viewer, item.id),
  }
}

/** The file a take came in, as it was received. */
export function receivedFile(tables: WireTables, id: WireTakeId): { take: WireTake; bytes: Uint8Array } {
  const item = tables.itemOfTake(id)
  const take = item === null ? null : takeNamed(item, id)
  if (take === null) return refuse('no-such-take', 'There is no such take.', 'Choose one of the item’s takes.')
  return { take, bytes: tables.original(take.originalHash) }
}

/** That file as text and as bytes. */
export function wireOriginal(tables: WireTables, id: WireTakeId): WireOriginal {
  const { take, bytes } = receivedFile(tables, id)
  const { text, charset } = decodeWire(bytes, take.charset ?? undefined)
  return { fileName: take.fileName, charset, text, hex: hexView(bytes), bytes: bytes.byteLength }
}
