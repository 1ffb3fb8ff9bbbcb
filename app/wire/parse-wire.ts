import { decodeWire } from './charset.ts'
import { parsePlainText } from './plain-text.ts'
import { refuseBytes, refuseText } from './refuse-file.ts'
import type { ParsedWire } from './wire-item.ts'

/** What is known of the sender: the encoding it uses (any WHATWG label) and footers that may end its copy. */
export type ParseWireOptions = { readonly charsetHint?: string; readonly knownFooters?: readonly string[] }

/**
 * Reads the bytes of one wire file. Never rejects and never changes its input: a file that cannot be read has no
 * items and a problem that says why and what to do.
 */
export async function parseWire(bytes: Uint8Array, options: ParseWireOptions = {}): Promise<ParsedWire> {
  const refused = refuseBytes(bytes)
  if (refused !== null) return { format: 'text', charset: null, items: [], problems: [refused] }
  const { text, charset, problems } = decodeWire(bytes, options.charsetHint)
  const unreadable = refuseText(text)
  if (unreadable !== null) return { format: 'text', charset: null, items: [], problems: [unreadable] }
  const parsed = parsePlainText(text, options.knownFooters)
  return { format: 'text', charset, items: parsed.items, problems: [...problems, ...parsed.problems] }
}
