/** A letter, digit or mark with the marks that belong to it; conjoining jamo and half-width kana go with their signs. */
const CLUSTER = /[\u1100-\u11ff]+|[\p{L}\p{N}\p{M}][\p{M}\uff9e\uff9f]*/uy
const ASCII_WORD = /[0-9A-Za-z]+/y
const MARK = /[\p{M}\uff9e\uff9f]/u
const NOT_ASCII = /\P{ASCII}/u
const FOLDED_MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ς: 'σ',
}

/** Whether a text holds nothing but ASCII. */
export function isAscii(text: string): boolean {
  return !NOT_ASCII.test(text)
}

/** Where the ASCII letters and digits that begin here end; one that a mark follows is left to its cluster. */
export function endOfAsciiWord(text: string, at: number): number {
  ASCII_WORD.lastIndex = at
  if (!ASCII_WORD.test(text)) return at
  const end = ASCII_WORD.lastIndex
  return end < text.length && MARK.test(text[end] ?? '') ? end - 1 : end
}

/**
 * Whether the character here is a kana, a common ideograph or a hangul syllable that stands by itself and folds to itself:
 * nearly all of Japanese, Chinese and Korean copy, found without a look at any table.
 */
export function isPlainUnspaced(text: string, at: number): boolean {
  if (!isPlainCode(text.charCodeAt(at))) return false
  const next = text.charCodeAt(at + 1)
  return Number.isNaN(next) || isPlainCode(next) || next < 0x80 || !MARK.test(text.charAt(at + 1))
}

function isPlainCode(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    code === 0x30fc ||
    (code >= 0xac00 && code <= 0xd7a3)
  )
}

/** Where the letter, digit or mark that begins here ends, its own marks included; null where something else stands. */
export function endOfCluster(text: string, at: number): number | null {
  CLUSTER.lastIndex = at
  return CLUSTER.test(text) ? CLUSTER.lastIndex : null
}

/**
 * A letter as the index knows it: its compatibility form (Unicode NFKC) in lower case, without the diacritics of
 * European scripts, of Hebrew and of Arabic. Marks that make another letter, as in Japanese or Thai, stay.
 */
export function foldCluster(cluster: string): string {
  const lower = cluster.normalize('NFKC').toLowerCase()
  const bare = isAscii(lower) ? lower : lower.normalize('NFD').replace(FOLDED_MARKS, '').normalize('NFC')
  let folded = ''
  for (const character of bare) folded += SPELLED_OUT[character] ?? character
  return folded
}
