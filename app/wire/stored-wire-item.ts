import { z } from 'zod'
import { sha256Hex } from '../hash.ts'
import { type WireItemId, type WireSourceId, type WireTakeId, wireTakeId } from '../ids.ts'
import { wireRoad } from './received-wire.ts'
import { wireItem } from './wire-item.ts'
import type { WireSignal } from './wire-signal.ts'

/** One take of a wire item as the store keeps it, with where it came from. */
export const storedTake = z.object({
  id: wireTakeId,
  receivedAt: z.iso.datetime(),
  /** The name of the file it came in, or null for pasted copy. */
  fileName: z.string().nullable(),
  cameBy: wireRoad,
  format: z.string(),
  charset: z.string().nullable(),
  /** The hash of the bytes it came in, kept as they were. */
  originalHash: sha256Hex,
  item: wireItem,
})
export type StoredTake = z.infer<typeof storedTake>

/** A take among the others of its item. */
export type WireTake = StoredTake & {
  /** Its number in the agency's order, from 1; the highest is the current take. */
  readonly place: number
  readonly signal: WireSignal
  /** Whether another take has its version but other words. */
  readonly conflict: boolean
}

/** A wire item: one piece of copy of a source with its successive takes. A kill strikes it through and keeps it. */
export type StoredWireItem = {
  readonly id: WireItemId
  readonly sourceId: WireSourceId
  /** Its place in the list of the wire; grows when another take becomes the current one. */
  readonly position: number
  readonly firstReceivedAt: string
  readonly changedAt: string
  /** In the agency's order. */
  readonly takes: readonly WireTake[]
  readonly current: WireTake
}

/** The take of an item with that id, or null. */
export function takeNamed(item: StoredWireItem, id: WireTakeId): WireTake | null {
  return item.takes.find((take) => take.id === id) ?? null
}

/** A file that could not be read, kept aside with the reason. */
export type HeldFile = {
  readonly id: string
  readonly fileName: string | null
  readonly receivedAt: string
  readonly code: string
  readonly message: string
  readonly bytes: number
}
