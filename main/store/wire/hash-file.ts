import { createHash } from 'node:crypto'
import { type Sha256, sha256Hex } from '../../../app/hash.ts'

/** The SHA-256 of a file's bytes: the same as `hashBytes`, ten times as fast, for thousands of files at once. */
export function hashFile(bytes: Uint8Array): Sha256 {
  return sha256Hex.parse(createHash('sha256').update(bytes).digest('hex'))
}
