/** Letters, digits and punctuation of European copy, whose words a pattern finds ten times as fast as the rules. */
const PLAIN = /^[\n\r\t -~À-ÖØ-öø-ÿ‘’“”–—…]*$/
/** A word of such copy by the rules WB5 to WB13b: points, colons and apostrophes join letters, commas and semicolons join digits, and underscores one another. */
const PLAIN_WORD =
  /_*[0-9A-Za-zÀ-ÖØ-öø-ÿ](?:[0-9A-Za-zÀ-ÖØ-öø-ÿ_]|(?<=[A-Za-zÀ-ÖØ-öø-ÿ])['.:‘’](?=[A-Za-zÀ-ÖØ-öø-ÿ])|(?<=[0-9])['.‘’,;](?=[0-9]))*|_{2,}/g

const segmenters = new Map<string, Intl.Segmenter>()

/** How many words a text has (Unicode UAX 29, with word lists for Japanese and the like); English where no language is known. */
export function countWords(text: string, language: string | null): number {
  if (PLAIN.test(text)) return text.match(PLAIN_WORD)?.length ?? 0
  let words = 0
  for (const { isWordLike } of segmenterFor(language ?? 'en').segment(text)) if (isWordLike) words += 1
  return words
}

/** Minutes it takes to read that many words at 230 a minute, never less than one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230))
}

/** Making a segmenter costs more than reading a short message with it, so each is made once. */
function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}
