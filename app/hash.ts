import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'

/** A SHA-256 (FIPS 180-4) in lower-case hexadecimal. */
export const sha256Hex = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof sha256Hex>

/** The SHA-256 of a text as UTF-8. */
export function hashText(text: string): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(text))) as Sha256
}

/** The SHA-256 of bytes. */
export function hashBytes(bytes: Uint8Array): Sha256 {
  return bytesToHex(sha256(bytes)) as Sha256
}
