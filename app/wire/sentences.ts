/** Letters, digits and punctuation of European copy, whose words a pattern finds ten times as fast as the rules. */
const PLAIN = /^[\n\r\t -~À-ÖØ-öø-ÿ‘’“”–—…]*$/
/** A word of such copy by the rules WB5 to WB13b: points, colons and apostrophes join letters, commas and semicolons join digits, and underscores one another. */
const PLAIN_WORD =
  /_*[0-9A-Za-zÀ-ÖØ-öø-ÿ](?:[0-9A-Za-zÀ-ÖØ-öø-ÿ_]|(?<=[A-Za-zÀ-ÖØ-öø-ÿ])['.:‘’](?=[A-Za-zÀ-ÖØ-öø-ÿ])|(?<=[0-9])['.‘’,;](?=[0-9]))*|_{2,}/g

const segmenters = new Map<string, Intl.Segmenter>()

/** The sentences of a text in order, trimmed (Unicode UAX 29); the words of all of them are the words of the text. */
export function sentencesOf(text: string): string[] {
  const segments = segmenterOf('en', 'sentence').segment(text)
  return Array.from(segments, ({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
}

/** How many words a text has (Unicode UAX 29, with word lists for Japanese and the like). */
export function countWords(text: string, language: string | null): number {
  if (PLAIN.test(text)) return text.match(PLAIN_WORD)?.length ?? 0
  let words = 0
  for (const { isWordLike } of segmenterOf(language ?? 'en', 'word').segment(text)) if (isWordLike) words += 1
  return words
}

/** Making a segmenter costs more than reading a short message with it, so each is made once. */
function segmenterOf(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${language}`
  const known = segmenters.get(key)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(language, { granularity })
  segmenters.set(key, made)
  return made
}
