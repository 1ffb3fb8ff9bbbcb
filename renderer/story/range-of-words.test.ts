import { expect, test } from 'vitest'
import { rangeOfWords } from './range-of-words.ts'
import { schema } from './testing/random-editing.ts'

const document = (...paragraphs: string[]) =>
  schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, [schema.text(text)])),
  )

test('a hole is found where it stands alone, never inside a word before it', () => {
  const copy = document('ATKINS spoke.', 'The TKTK crews wait for [TK: count] TK votes.')
  const said = (words: string) => {
    const range = rangeOfWords(copy, words)
    return range === null ? null : copy.textBetween(range.from - 1, range.to + 1)
  }
  expect(said('TK')).toBe(' TK ')
  expect(said('TKTK')).toBe(' TKTK ')
  expect(said('[TK: count]')).toBe(' [TK: count] ')
  expect(rangeOfWords(document('ATKINS spoke.'), 'TK')).toBeNull()
})

test('other words are found wherever they first stand', () => {
  const copy = document('Ships sailed.', 'Ships came back.')
  expect(rangeOfWords(copy, 'Ships')).toEqual({ from: 1, to: 6 })
  expect(rangeOfWords(copy, 'came back')).toEqual({ from: 22, to: 31 })
  expect(rangeOfWords(copy, 'trains')).toBeNull()
})
