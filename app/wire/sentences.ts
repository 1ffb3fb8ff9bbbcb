/** The sentences of a text in order, trimmed (Unicode UAX 29); the words of all of them are the words of the text. */
export function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
}

/** How many words a text has (Unicode UAX 29, with word lists for Japanese and the like). */
export function countWords(text: string, language: string | null): number {
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'word' })
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1
  return words
}
