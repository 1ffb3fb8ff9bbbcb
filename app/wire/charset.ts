import { isJapaneseCharacter, isKana } from './script.ts'
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
 * ISO-2022-JP (RFC 1468); UTF-8 where valid; the sender's encoding (`hint`, any WHATWG label); UTF-8 with a few
 * damaged characters; Shift_JIS or EUC-JP where the result is Japanese; else windows-1252, which also covers Latin-1.
 * Never throws: damage comes back as a problem.
 */
export function decodeWire(bytes: Uint8Array, hint?: string): DecodedWire {
  const marked = markedEncoding(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  const wide = unmarkedUtf16(bytes)
  if (wide !== null) return decodeAs(bytes, wide)
  if (hasJapaneseEscapes(bytes) && strict(bytes, 'iso-2022-jp') !== null) return decodeAs(bytes, 'iso-2022-jp')
  if (strict(bytes, 'utf-8') !== null) return decodeAs(bytes, 'utf-8')
  const problems: WireProblem[] = []
  if (hint !== undefined && hint.trim() !== '') {
    const hinted = decodeWithHint(bytes, hint)
    if ('text' in hinted) return hinted
    problems.push(hinted)
  }
  const guessed = isMostlyUtf8(bytes) ? 'utf-8' : (japaneseEncoding(bytes) ?? 'windows-1252')
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

function decodeWithHint(bytes: Uint8Array, hint: string): DecodedWire | WireProblem {
  let encoding: string
  try {
    encoding = new TextDecoder(hint.trim()).encoding
  } catch {
    return {
      code: 'unknown-charset-hint',
      message: `The encoding “${hint}” set for this sender is not known. The copy was read by its bytes; correct the setting.`,
      line: null,
    }
  }
  if (strict(bytes, encoding) !== null) return decodeAs(bytes, encoding)
  return {
    code: 'charset-hint-does-not-fit',
    message: `The file is not written in ${encoding}, the encoding set for this sender. The copy was read by its bytes; check it against the original.`,
    line: null,
  }
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

function japaneseEncoding(bytes: Uint8Array): string | null {
  let best: string | null = null
  let bestShare = 0.7
  for (const encoding of ['shift_jis', 'euc-jp']) {
    const text = strict(bytes, encoding)
    if (text === null) continue
    const share = japaneseShare(text)
    if (share < bestShare || !looksWritten(text)) continue
    best = encoding
    bestShare = share
  }
  return best
}

function japaneseShare(text: string): number {
  let wide = 0
  let japanese = 0
  for (const character of text) {
    if (character <= '\u007f') continue
    wide += 1
    if (isJapaneseCharacter(character)) japanese += 1
  }
  return wide === 0 ? 0 : japanese / wide
}

/** Real Japanese holds kana, or is nearly all kanji; accented letters misread as kanji stand alone among ASCII. */
function looksWritten(text: string): boolean {
  let kana = 0
  let wide = 0
  let all = 0
  for (const character of text) {
    if (character.trim() === '') continue
    all += 1
    if (character > '\u007f') wide += 1
    if (isKana(character)) kana += 1
  }
  return kana >= wide * 0.1 || (wide >= 2 && wide > all * 0.5)
}
