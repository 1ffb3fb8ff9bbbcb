import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiffRun, diffParagraphs, diffWords, shareKept } from './word-diff.ts'

const without = (change: DiffRun['change'], runs: readonly DiffRun[]) =>
  runs
    .filter((run) => run.change !== change)
    .map((run) => run.text)
    .join('')

const written = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('harbour', 'vote', '27', '28', 'years', ',', '港', '投票', 'は', '。', 'é'), {
      maxLength: 20,
    })
    .map((words) => words.join(' ')),
)
const language = fc.constantFrom('en', 'ja', 'de', 'not a language')

test('with the added words left out the earlier text stands there, with the removed ones left out the later', () => {
  fc.assert(
    fc.property(written, written, language, (before, after, tag) => {
      const runs = diffWords(before, after, tag)
      expect(without('added', runs)).toBe(before)
      expect(without('removed', runs)).toBe(after)
    }),
  )
})

test('paragraphs laid over each other lose none of either text and keep both orders', () => {
  fc.assert(
    fc.property(fc.array(written), fc.array(written), language, (before, after, tag) => {
      const laid = diffParagraphs(before, after, tag)
      const left = laid.filter((one) => one.change !== 'added').map((one) => without('added', one.runs))
      const right = laid.filter((one) => one.change !== 'removed').map((one) => without('removed', one.runs))
      expect(left).toEqual(before)
      expect(right).toEqual(after)
    }),
  )
})

test('one changed number is one removed and one added word', () => {
  expect(diffWords('the first walkout in 27 years.', 'the first walkout in 28 years.', 'en')).toEqual([
    { change: 'same', text: 'the first walkout in ' },
    { change: 'removed', text: '27' },
    { change: 'added', text: '28' },
    { change: 'same', text: ' years.' },
  ])
})

test('Japanese is compared by words although it writes no spaces', () => {
  const runs = diffWords('水位計は月曜日に再稼働した。', '水位計は火曜日に再稼働した。', 'ja')
  expect(runs.filter((run) => run.change !== 'same')).toEqual([
    { change: 'removed', text: '月曜日' },
    { change: 'added', text: '火曜日' },
  ])
})

test('a paragraph put between two others is added whole, and a rewritten one is compared word by word', () => {
  const before = ['The ballot passed on Tuesday, the union said.', 'A nine-day stoppage closed both terminals.']
  const after = [
    'The ballot passed on Tuesday, the union said.',
    'Nobody from the ministry wished to speak.',
    'An 11-day stoppage closed both terminals.',
  ]
  const laid = diffParagraphs(before, after, 'en')
  expect(laid.map((paragraph) => paragraph.change)).toEqual(['same', 'added', 'changed'])
  expect(laid[2]?.runs.map((run) => run.text)).toContain('-day stoppage closed both terminals.')
})

test('how much of a text stands in its source goes from nothing to all of it', () => {
  expect(shareKept(diffParagraphs(['Rain fell.'], ['Rain fell.'], 'en'))).toBe(1)
  expect(shareKept(diffParagraphs(['Rain fell.'], ['Ships sailed north'], 'en'))).toBe(0)
  expect(shareKept(diffParagraphs(['aaaa bbbb'], ['aaaa cccc'], 'en'))).toBeCloseTo(0.5)
  expect(shareKept([])).toBe(0)
})
