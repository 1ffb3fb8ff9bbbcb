import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from './sentences.ts'

const counted = (text: string, language: string) => {
  let words = 0
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike) words += 1
  }
  return words
}

test('words are counted as Unicode counts them, whatever the script, marks and numbers', () => {
  const piece = fc.oneof(
    fc.constantFrom(..."aZé9_.,;:'’‘“”–—… -\n\r\t/@#&(ñß", '1,000.5', "don't", '東京', 'ｶ', '\u00ad', '\u0301', 'U.S.'),
    fc.string(),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'de', 'fr', 'ja', 'sv', 'fi'), (copy, language) => {
      expect(countWords(copy, language)).toBe(counted(copy, language))
    }),
    { numRuns: 2000 },
  )
})
