import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Body } from './body.ts'
import { addLengths, amountInWords, columnCentimetres, lengthOf, lengthOfBody, overBudget } from './length.ts'

test('a story is as long as its paragraphs together, whatever they are nested in', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(texts, fc.constantFrom('en', 'ja', 'de'), (paragraphs, language) => {
      const blocks = paragraphs.map((text) => ({
        type: 'paragraph' as const,
        ...(text === '' ? {} : { content: [{ type: 'text' as const, text }] }),
      }))
      const body: Body = { type: 'doc', content: [{ type: 'blockquote', content: blocks }, ...blocks] }
      const once = paragraphs.map((text) => lengthOf(text, language)).reduce(addLengths)
      expect(lengthOfBody(body, language)).toEqual(addLengths(once, once))
    }),
  )
})

test('characters are what a reader counts: accents, pairs of code units and families are one each', () => {
  const known = fc.constantFrom('a', 'é', 'e\u0301', '港', '𠮷', '👩‍👩‍👧', '5', '“')
  fc.assert(
    fc.property(fc.array(fc.tuple(known, fc.constantFrom('', ' ', '\n', '\u3000'))), (pieces) => {
      const text = pieces.map(([character, space]) => character + space).join('')
      expect(lengthOf(text, 'ja').characters).toBe(pieces.length)
    }),
  )
})

test('a budget is exceeded in its own unit, and a column centimetre is what the house says it is', () => {
  const length = { words: 412, characters: 2100 }
  const byWords = { amount: 22.5, unit: 'words' } as const
  expect(amountInWords(columnCentimetres(length, byWords), 'centimetres')).toBe('18.3 col. cm')
  expect(columnCentimetres(length, { amount: 100, unit: 'characters' })).toBe(21)
  expect(overBudget(length, { amount: 400, unit: 'words' }, byWords)).toBe(12)
  expect(overBudget(length, { amount: 2100, unit: 'characters' }, byWords)).toBe(0)
  expect(overBudget(length, { amount: 20, unit: 'centimetres' }, byWords)).toBeLessThan(0)
})
