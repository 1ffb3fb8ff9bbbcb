const segmenters = new Map<string, Intl.Segmenter>()

/** The sentences of a text in order, trimmed (Unicode UAX 29); the words of all of them are the words of the text. */
export function sentencesOf(text: string): string[] {
  const segments = segmenterOf('en', 'sentence').segment(text)
  return Array.from(segments, ({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
}

/** How many words a text has (Unicode UAX 29, with word lists for Japanese and the like). */
export function countWords(text: string, language: string | null): number {
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
