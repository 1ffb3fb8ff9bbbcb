const segmenters = new Map<string, Intl.Segmenter>()

/** The number of words of a text in a language, by the Unicode word rules (UAX 29), so that Japanese counts too. */
export function countWords(text: string, language: string): number {
  let count = 0
  for (const segment of segmenterFor(language).segment(text)) if (segment.isWordLike === true) count += 1
  return count
}

/** Minutes it takes to read that many words at 230 a minute, never less than one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230))
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}
