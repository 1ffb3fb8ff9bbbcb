import { z } from 'zod'
import { sha256Hex } from '../hash.ts'
import { personId } from '../ids.ts'
import { coveredText } from './covered-text.ts'

/** A gate a chief let pass although it was not satisfied, with the typed reason. */
export const gateOverride = z.object({ gate: z.string(), reason: z.string().trim().min(3).max(1000) })
export type GateOverride = z.infer<typeof gateOverride>

/** A chief's signature over the hash of one exact text, footer and claim set. */
export const approval = z.object({
  by: personId,
  at: z.iso.datetime(),
  hash: sha256Hex,
  /** Ed25519 (RFC 8032) over the UTF-8 of the hash's 64 hexadecimal digits, in hexadecimal. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  covered: coveredText,
  overrides: z.array(gateOverride),
})
export type Approval = z.infer<typeof approval>

/** An approval that no longer holds: which one, and what changed. */
export const voidedApproval = z.object({
  hash: sha256Hex,
  approvedBy: personId,
  at: z.iso.datetime(),
  by: personId.nullable(),
  changed: z.array(z.string()),
})
