import { decodeWire } from './charset.ts'
import { cleanItem } from './clean-item.ts'
import { declaredCharset } from './declared-charset.ts'
import { detectFormat, type WireFormat } from './detect-format.ts'
import { isWordDocument, refuseBytes, refuseText, unknownMarkup } from './refuse-file.ts'
import { rootNameOf } from './root-name.ts'
import type { ParsedWire, WireProblem } from './wire-item.ts'
import { WIRE_READERS, type WireFile } from './wire-readers.ts'

/** What is known of the sender: the encoding it uses (any WHATWG label) and footers that may end its copy. */
export type ParseWireOptions = { readonly charsetHint?: string; readonly knownFooters?: readonly string[] }

/**
 * Reads the bytes of one wire file: decodes it, tells its format by content, and hands it to the one reader of that
 * format. Never rejects and never changes its input; nothing is fetched and no other file is opened. A file that cannot
 * be read has no items and a problem that says why and what to do; what can be salvaged of a damaged one is.
 */
export async function parseWire(bytes: Uint8Array, options: ParseWireOptions = {}): Promise<ParsedWire> {
  const knownFooters = options.knownFooters ?? []
  if (isWordDocument(bytes)) return read('docx', null, { bytes, text: '', knownFooters }, [])
  const refused = refuseBytes(bytes)
  if (refused !== null) return held(refused)
  const { text, charset, problems } = decodeWire(bytes, options.charsetHint, declaredCharset(bytes))
  const format = detectFormat(text)
  if (format === null) return held(unknownMarkup(rootNameOf(text)))
  // The parts of a mail are each in an encoding of their own, so its reader takes the bytes.
  if (format === 'mail') return read('mail', null, { bytes, text, knownFooters }, [])
  const unreadable = format === 'text' ? refuseText(text) : null
  return unreadable === null ? read(format, charset, { bytes, text, knownFooters }, problems) : held(unreadable)
}

async function read(
  format: WireFormat,
  charset: string | null,
  file: WireFile,
  problems: readonly WireProblem[],
): Promise<ParsedWire> {
  try {
    const found = await WIRE_READERS[format](file)
    const items = found.items.map((item) => cleanItem(item, file.knownFooters))
    const all = [...problems, ...found.problems]
    return { format, charset, items, problems: items.length + all.length === 0 ? [noCopy()] : all }
  } catch (thrown) {
    return { format, charset, items: [], problems: [...problems, readerFault(thrown)] }
  }
}

function held(problem: WireProblem): ParsedWire {
  return { format: 'text', charset: null, items: [], problems: [problem] }
}

function noCopy(): WireProblem {
  return {
    code: 'no-copy',
    message: 'The file holds no copy. Ask the sender what it was meant to bring.',
    line: null,
  }
}

/** A reader that throws is a fault of the program; the file is kept all the same. */
function readerFault(thrown: unknown): WireProblem {
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  return {
    code: 'reader-fault',
    message: `Stet failed to read this file (${detail.slice(0, 200)}). The original is kept; paste its words, and report the file.`,
    line: null,
  }
}
