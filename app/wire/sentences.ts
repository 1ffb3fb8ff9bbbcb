/** Making a segmenter costs more than reading a short message with it. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text in order, trimmed (Unicode UAX 29); the words of all of them are the words of the text. */
export function sentencesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
}
