import { z } from 'zod'
import type { ParsedWire } from './wire-item.ts'

/** How copy reached the desk: a file or paste by a person, a watched folder, a feed. The name is the folder's or feed's. */
export const wireRoad = z.object({ kind: z.enum(['file', 'paste', 'folder', 'feed']), name: z.string() })
export type WireRoad = z.infer<typeof wireRoad>

/** One file as it was received and read, on its way into the store. */
export type ReceivedWire = {
  /** The file's name without its folder; null for a paste. */
  readonly name: string | null
  /** The bytes as they came; the store keeps them unchanged. */
  readonly bytes: Uint8Array
  readonly parsed: ParsedWire
  readonly source: WireRoad
}
