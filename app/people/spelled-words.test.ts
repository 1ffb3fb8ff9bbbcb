import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spelledWords } from './spelled-words.ts'

test.each([
  ['The council’s vote wasn’t close.', ['The', 'council’s', 'vote', 'wasn’t', 'close']],
  ['A NATO envoy, a 3rd term, mail@example.org and www.example.org/terms', ['envoy', 'term', 'and']],
  ['Sørby said: “Château”', ['Sørby', 'said', 'Château']],
])('the words of “%s”', (text, words) => {
  expect(spelledWords(text).map(({ word }) => word)).toEqual(words)
})

test('every word stands where it says, in order, and none overlaps another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let end = 0
      for (const { word, from } of spelledWords(text)) {
        expect(text.slice(from, from + word.length)).toBe(word)
        expect(from).toBeGreaterThanOrEqual(end)
        end = from + word.length
      }
    }),
  )
})
