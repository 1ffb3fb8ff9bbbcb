import { z } from 'zod'
import { sha256Hex } from '../hash.ts'
import { wireItemId } from '../ids.ts'
import { wireItem } from './wire-item.ts'

/** A wire item as the store keeps it, with where it came from. */
export const storedWireItem = z.object({
  id: wireItemId,
  receivedAt: z.iso.datetime(),
  /** The name of the file it came in, or null for pasted copy. */
  fileName: z.string().nullable(),
  format: z.string(),
  charset: z.string().nullable(),
  /** The hash of the bytes it came in, kept as they were. */
  originalHash: sha256Hex,
  item: wireItem,
})
export type StoredWireItem = z.infer<typeof storedWireItem>

/** A file that could not be read, kept aside with the reason. */
export type HeldFile = {
  readonly id: string
  readonly fileName: string | null
  readonly receivedAt: string
  readonly code: string
  readonly message: string
  readonly bytes: number
}
