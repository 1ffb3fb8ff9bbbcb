import type { WireProblem } from './wire-item.ts'

/** The longest file of text that is read, in bytes (2 MB). */
export const MAXIMUM_FILE_BYTES = 2 * 1024 * 1024

/** The longest word-processor document that is read, in bytes (20 MB): its pictures are in it. */
export const MAXIMUM_DOCUMENT_BYTES = 20 * 1024 * 1024

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a zip archive or office document', ZIP],
  ['a zip archive', [0x50, 0x4b, 0x05, 0x06]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a rich text (RTF) document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a compressed file', [0x1f, 0x8b]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
]

/** Whether bytes are a word-processor document (Office Open XML, ECMA-376 part 2): a zip with a `word/document` in it. */
export function isWordDocument(bytes: Uint8Array): boolean {
  if (bytes.length > MAXIMUM_DOCUMENT_BYTES || !startsWith(bytes, ZIP)) return false
  return new TextDecoder('latin1').decode(bytes).includes('word/document')
}

/** Why these bytes are not read as text at all, or null: nothing in them, too many (2 MB), or another kind of file. */
export function refuseBytes(bytes: Uint8Array): WireProblem | null {
  if (bytes.length === 0) return emptyFile()
  if (bytes.length > MAXIMUM_FILE_BYTES) {
    return refusal(
      'file-too-long',
      'The file is longer than 2 MB, more than one piece of copy can be. Split it into single stories and bring those in.',
    )
  }
  const signature = SIGNATURES.find(([, start]) => startsWith(bytes, start))
  return signature === undefined ? null : binaryFile(`This is ${signature[0]}, not text.`)
}

/** Why decoded text is not read as plain copy, or null: no words in it, or characters that no text has. */
export function refuseText(text: string): WireProblem | null {
  const copy = text.replace(/[\ufeff\u200b]/gu, '').trim()
  if (copy === '') return emptyFile()
  return controlShare(copy) > 0 ? binaryFile('The file holds characters that no text has.') : null
}

/** The problem of a marked-up file that is none of the formats that are read. */
export function unknownMarkup(root: string | null): WireProblem {
  const what = root === null ? 'XML' : `XML (“${root.slice(0, 60)}”)`
  return {
    code: 'format-not-supported',
    message: `The file is ${what} of a kind that cannot be read. Ask the sender for NewsML-G2, NITF or plain text, or paste the words of the story.`,
    line: null,
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function emptyFile(): WireProblem {
  return refusal('empty-file', 'The file is empty. Ask the sender to send it again.')
}

function binaryFile(reason: string): WireProblem {
  return refusal(
    'binary-file',
    `${reason} Open it in the program it comes from, save it as plain text and bring that in.`,
  )
}

function refusal(code: string, message: string): WireProblem {
  return { code, message, line: null }
}

/** The share of control characters beyond what stray transfer bytes explain; 0 where there are few. */
function controlShare(copy: string): number {
  let controls = 0
  for (let index = 0; index < copy.length; index += 1) {
    const code = copy.charCodeAt(index)
    if (code === 0) return 1
    const isControl =
      (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || (code >= 0x7f && code < 0xa0)
    if (isControl) controls += 1
  }
  const share = controls / copy.length
  return share > 0.02 ? share : 0
}
