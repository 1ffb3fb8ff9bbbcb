import { refuse } from '../../problem.ts'
import { decodeWire } from '../../wire/charset.ts'
import { checkedParts } from '../../wire/formats/office-package.ts'
import { isClearlyMarkdown, readMarkdownCopy } from '../paste/markdown-copy.ts'
import { readPlainCopy } from '../paste/plain-copy.ts'
import { type ReadCopy, readHtmlCopy } from '../paste/read-copy.ts'
import { largestDocument, packageLimits } from './document-limits.ts'
import { readOdtCopy } from './odt-copy.ts'
import { readWordCopy } from './word-copy.ts'

/** How the formats of Word before 2007, of rich text and of print begin. */
const otherKinds = ['\u00d0\u00cf\u0011\u00e0', '{\\rtf', '%PDF']

/**
 * A document file as copy: Word (.docx), OpenDocument (.odt), Markdown, a web page or plain text; which one, its bytes
 * say, and its name where they do not. Refuses (`document-...`) what is none of these, damaged, empty or too large.
 * Fetches and opens nothing.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ReadCopy> {
  if (bytes.byteLength > largestDocument) refuseLarge()
  const copy = isZip(bytes) ? await readPackage(bytes) : readText(name, bytes)
  if (copy.blocks.length === 0)
    refuse(
      'document-empty',
      'The document holds no words that a story can take.',
      'Open it to see whether it is the right one.',
    )
  return copy
}

/** Refuses a document for its size, also where that is known before it is read. */
export function refuseLarge(): never {
  return refuse(
    'document-too-large',
    'The document is larger than 48 MB.',
    'Take its pictures out or part it, and import it again.',
  )
}

async function readPackage(bytes: Uint8Array): Promise<ReadCopy> {
  const parts = await checkedParts(bytes, packageLimits)
  if (parts === null) return refuseDamaged()
  if (parts.has('content.xml')) return readOdtCopy(parts) ?? refuseDamaged()
  if (!parts.has('word/document.xml')) return refuseKind()
  try {
    return await readWordCopy(bytes, parts)
  } catch {
    return refuseDamaged()
  }
}

function readText(name: string, bytes: Uint8Array): ReadCopy {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  if (otherKinds.some((mark) => beginning.startsWith(mark))) return refuseKind()
  const { text } = decodeWire(bytes)
  if (text.slice(0, 4096).includes('\u0000')) return refuseKind()
  if (/\.(?:md|markdown|mdown)$/iu.test(name)) return readMarkdownCopy(text)
  if (/\.(?:html?|xhtml)$/iu.test(name)) return readHtmlCopy(text)
  return isClearlyMarkdown(text) ? readMarkdownCopy(text) : readPlainCopy(text)
}

/** `PK`, 3, 4: how a file in a zip archive begins (PKWARE APPNOTE 6.3, 4.3.7). */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

function refuseDamaged(): never {
  return refuse(
    'document-unreadable',
    'The document cannot be read: it is damaged, locked with a password, or unpacks to far more than a story.',
    'Open it in the program it was written with, save it anew as .docx or .odt, and import that.',
  )
}

function refuseKind(): never {
  return refuse(
    'document-kind-unknown',
    'Stet does not read documents of this kind.',
    'Save it as .docx, .odt, Markdown or plain text, or copy its words and paste them.',
  )
}
