import { hashText, type Sha256 } from '../hash.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import type { LogEvent } from './events.ts'

/** What the first entry of every log is chained to: 64 zeros. */
export const chainStart = '0'.repeat(64) as Sha256

/** The hash of an entry: `sha256(previous hash + canonical JSON of the entry)`. */
export function chainHash(previous: Sha256, event: LogEvent): Sha256 {
  return hashText(previous + canonicalJson(event as unknown as Json))
}
