import { isJapaneseCharacter, isKana } from './script.ts'

/** Half-width katakana in a run that touches no Latin letter: an accented letter misread as one stands in a word. */
const HALF_WIDTH_RUN = /(?<![A-Za-z\uff61-\uff9f])[\uff61-\uff9f]{2,}(?![A-Za-z\uff61-\uff9f])/gu
/** The voicing marks, long marks and small letters that real katakana is full of. */
const HALF_WIDTH_MARK = /[\uff67-\uff70\uff9e\uff9f]/gu
const LEAST_JAPANESE = 0.7

/**
 * Which of Shift_JIS and EUC-JP the texts read from the same bytes speak for; a reading that failed is null. Half-width
 * katakana of the one are pairs of kanji in the other, so kana decide, and after them the marks of katakana.
 */
export function japaneseCharset(shiftJis: string | null, eucJp: string | null): 'shift_jis' | 'euc-jp' | null {
  const isShiftJis = shiftJis !== null && isWrittenJapanese(shiftJis)
  const isEucJp = eucJp !== null && isWrittenJapanese(eucJp)
  if (!isShiftJis || !isEucJp) return isShiftJis ? 'shift_jis' : isEucJp ? 'euc-jp' : null
  const half = halfWidthOf(shiftJis)
  if (half.length === 0) return japaneseShare(eucJp) >= japaneseShare(shiftJis) ? 'euc-jp' : 'shift_jis'
  const marks = half.match(HALF_WIDTH_MARK)?.length ?? 0
  return kanaShare(eucJp) < 0.2 && marks >= half.length * 0.1 ? 'shift_jis' : 'euc-jp'
}

/** The share of Japanese characters among those beyond ASCII, 0 to 1. */
export function japaneseShare(text: string): number {
  let wide = 0
  let japanese = halfWidthOf(text).length
  for (const character of text) {
    if (character <= '\u007f') continue
    wide += 1
    if (isJapaneseCharacter(character)) japanese += 1
  }
  return wide === 0 ? 0 : japanese / wide
}

/** Real Japanese holds kana, or is nearly all kanji; accented letters misread as kanji stand alone among ASCII. */
function isWrittenJapanese(text: string): boolean {
  if (japaneseShare(text) < LEAST_JAPANESE) return false
  let kana = halfWidthOf(text).length
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

function kanaShare(text: string): number {
  const wide = [...text].filter((character) => character > '\u007f')
  const kana = wide.filter(isKana).length + halfWidthOf(text).length
  return wide.length === 0 ? 0 : kana / wide.length
}

function halfWidthOf(text: string): string {
  return text.match(HALF_WIDTH_RUN)?.join('') ?? ''
}
