import { japaneseCharset, japaneseShare } from './japanese-charset.ts'
import { repairWindows1252 } from './windows-1252.ts'
import type { WireProblem } from './wire-item.ts'

/** Text out of bytes, the encoding it was read with (its WHATWG name) and what was odd about it. */
export type DecodedWire = {
  readonly text: string
  readonly charset: string
  readonly problems: readonly WireProblem[]
}

const ESCAPE = 0x1b

/**
 * Reads bytes as text. In order: a byte order mark; UTF-16 without one, by where its zero bytes fall; the escapes of
 * ISO-2022-JP (RFC 1468); UTF-8 where valid; the encoding the file declares, then the sender's (`hint`), both any WHATWG
 * label and only where they fit; UTF-8 with a few damaged characters; Shift_JIS or EUC-JP where the result is Japanese;
 * else windows-1252, which also covers Latin-1. Never throws: damage and labels that do not fit come back as problems.
 */
export function decodeWire(bytes: Uint8Array, hint?: string, declared?: string | null): DecodedWire {
  const marked = markedEncoding(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  const wide = unmarkedUtf16(bytes)
  if (wide !== null) return decodeAs(bytes, wide)
  if (hasJapaneseEscapes(bytes) && strict(bytes, 'iso-2022-jp') !== null) return decodeAs(bytes, 'iso-2022-jp')
  if (strict(bytes, 'utf-8') !== null) return decodeAs(bytes, 'utf-8')
  const problems: WireProblem[] = []
  for (const [label, words] of [[declared, DECLARED] as const, [hint, HINTED] as const]) {
    if (label === undefined || label === null || label.trim() === '') continue
    const named = decodeNamed(bytes, label.trim(), words)
    if ('text' in named) return { ...named, problems: [...problems, ...named.problems] }
    problems.push(named)
  }
  const guessed = guessedEncoding(bytes)
  const decoded = decodeAs(bytes, guessed)
  return { ...decoded, problems: [...problems, ...decoded.problems] }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedWire {
  const clean = strict(bytes, encoding)
  if (clean === null) {
    return { text: new TextDecoder(encoding).decode(bytes), charset: encoding, problems: [damaged(encoding)] }
  }
  const unassigned = encoding === 'windows-1252' && /[\u0080-\u009f]/u.test(clean)
  return { text: clean, charset: encoding, problems: unassigned ? [damaged(encoding)] : [] }
}

function damaged(encoding: string): WireProblem {
  return {
    code: 'damaged-characters',
    message: `Some characters could not be read as ${encoding}. Compare the copy with the original, or ask the sender for its encoding.`,
    line: null,
  }
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return encoding === 'windows-1252' ? repairWindows1252(text) : text
  } catch {
    return null
  }
}

type Words = { readonly code: string; readonly whose: string; readonly next: string }
const DECLARED: Words = {
  code: 'charset-declaration',
  whose: 'the encoding it declares',
  next: 'Tell the sender, and check it against the original.',
}
const HINTED: Words = {
  code: 'charset-hint',
  whose: 'the encoding set for this sender',
  next: 'Correct the setting, and check it against the original.',
}

function decodeNamed(bytes: Uint8Array, label: string, words: Words): DecodedWire | WireProblem {
  let encoding: string
  try {
    encoding = new TextDecoder(label).encoding
  } catch {
    return {
      code: `unknown-${words.code}`,
      message: `“${label}”, ${words.whose}, is not known. The copy was read by its bytes. ${words.next}`,
      line: null,
    }
  }
  if (fits(bytes, encoding)) return decodeAs(bytes, encoding)
  return {
    code: `${words.code}-does-not-fit`,
    message: `The file is not written in ${encoding}, ${words.whose}. The copy was read by its bytes. ${words.next}`,
    line: null,
  }
}

/**
 * Whether bytes can be in a named encoding. Every byte is some character of a single-byte encoding, so that alone
 * proves nothing where the bytes are good Japanese or UTF-8; and UTF-16 would have been known by its zero bytes.
 */
function fits(bytes: Uint8Array, encoding: string): boolean {
  const text = encoding.startsWith('utf-16') ? null : strict(bytes, encoding)
  if (text === null) return false
  return encoding !== 'windows-1252' || guessedEncoding(bytes) === encoding
}

function guessedEncoding(bytes: Uint8Array): string {
  if (isMostlyUtf8(bytes)) return 'utf-8'
  return japaneseCharset(strict(bytes, 'shift_jis'), strict(bytes, 'euc-jp')) ?? 'windows-1252'
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  if (even + odd === 0) return null
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  if (Math.min(even, odd) > (even + odd) * 0.05) return null
  const text = strict(bytes, encoding)
  if (text === null || hasNul(text)) return null
  const pairs = bytes.length / 2
  if (Math.max(even, odd) >= pairs * 0.3) return encoding
  return japaneseShare(text) >= 0.7 ? encoding : null
}

function hasNul(text: string): boolean {
  return text.includes(String.fromCharCode(0))
}

function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  let found = false
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte >= 0x80) return false
    if (byte !== ESCAPE || bytes[index + 1] !== 0x24) continue
    if (bytes[index + 2] === 0x42 || bytes[index + 2] === 0x40) found = true
  }
  return found
}

/** Well-formed multi-byte sequences outnumber the broken bytes by far: UTF-8 that was damaged on its way. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let broken = 0
  let whole = 0
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === '\ufffd') broken += 1
    else if (character > '\u007f') whole += 1
  }
  return whole >= 5 * broken
}
