import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DiffParagraph, type DiffRun, diffParagraphs } from './word-diff.ts'

/** The paragraphs one side of a comparison shows. */
function sideOf(paragraphs: readonly DiffParagraph[], other: DiffRun['kind']): string[] {
  return paragraphs
    .map(({ runs }) => runs.filter((run) => run.kind !== other))
    .filter((runs) => runs.length > 0)
    .map((runs) => runs.map((run) => run.text).join(''))
}

const word = fc.constantFrom(
  'ferry',
  'Port',
  ' ',
  ', ',
  '12',
  '港湾市は',
  '水位計',
  '再稼働した。',
  'é',
  '👩‍👩‍👧',
  '\ud800',
)
const paragraphs = fc.array(
  fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join('')),
  { maxLength: 6 },
)

test('what stayed and what was removed is the older take, what stayed and what was added the newer', () => {
  fc.assert(
    fc.property(
      paragraphs,
      paragraphs,
      fc.constantFrom('en', 'ja', null, 'not a language'),
      (older, newer, language) => {
        const diff = diffParagraphs(older, newer, language)
        expect(sideOf(diff, 'added')).toEqual(older)
        expect(sideOf(diff, 'removed')).toEqual(newer)
      },
    ),
    { numRuns: 1000 },
  )
})

test('a figure that was corrected is the only word that changed', () => {
  const diff = diffParagraphs(
    ['The bridge closes for five nights.', 'Ships pass by day.'],
    ['The bridge closes for nine nights.', 'Ships pass by day.'],
    'en',
  )
  expect(diff).toEqual([
    {
      runs: [
        { kind: 'same', text: 'The bridge closes for ' },
        { kind: 'removed', text: 'five' },
        { kind: 'added', text: 'nine' },
        { kind: 'same', text: ' nights.' },
      ],
    },
    { runs: [{ kind: 'same', text: 'Ships pass by day.' }] },
  ])
})

test('Japanese is compared by word although it has no spaces', () => {
  const [paragraph] = diffParagraphs(['水位計は三地点で再稼働した。'], ['水位計は四地点で再稼働した。'], 'ja')
  const changed = paragraph?.runs.filter((run) => run.kind !== 'same').map((run) => run.text)
  expect(paragraph?.runs[0]).toEqual({ kind: 'same', text: '水位計は' })
  expect(changed?.join('')).toMatch(/^三.*四/)
  expect(changed?.join('').length).toBeLessThanOrEqual(6)
})

test('a new paragraph between others is one addition, and a rewritten one is paired with what it was', () => {
  const diff = diffParagraphs(
    ['The ferry left at nine.', 'Forty people were aboard.'],
    ['Rain fell.', 'The ferry left at ten.', 'Forty people were aboard.'],
    'en',
  )
  expect(diff.map(({ runs }) => runs.map((run) => run.kind))).toEqual([
    ['added'],
    ['same', 'removed', 'added', 'same'],
    ['same'],
  ])
})

test('two long takes that share nothing are compared without hanging', () => {
  const long = (stem: string) => [Array.from({ length: 20_000 }, (_, index) => `${stem}${index}`).join(' ')]
  const diff = diffParagraphs(long('a'), long('b'), 'en')
  expect(diff).toHaveLength(2)
})
