import { expect, test } from 'vitest'
import { claimId, newId } from '../ids.ts'
import { diffParagraphs } from '../story/word-diff.ts'
import { diffCopy, shareKept } from './copy-diff.ts'
import type { CoveredText } from './covered-text.ts'

const first = newId(claimId)
const second = newId(claimId)

const copy = (changes: Partial<CoveredText> = {}, paragraphs = ['Ships sailed north.']): CoveredText => ({
  headline: 'Ships leave',
  dek: '',
  byline: 'By Ada Quist',
  dateline: '',
  language: 'en',
  body: {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  },
  footer: null,
  claims: [{ id: first, status: 'unchecked', words: 'sailed north' }],
  ...changes,
})

test('the same text shows no change anywhere', () => {
  const diff = diffCopy(copy(), copy())
  expect(diff.changed).toEqual([])
  expect(diff.claims).toEqual([])
  expect(diff.body.flatMap(({ runs }) => runs).every((run) => run.kind === 'same')).toBe(true)
})

test('what changed is named in the order of the proof and shown where it stands', () => {
  const after = copy({ headline: 'Ships return', footer: [{ text: 'Subscribe', href: 'https://ledger.example/' }] }, [
    'Ships sailed north.',
    'They came back.',
  ])
  const diff = diffCopy(copy(), after)
  expect(diff.changed).toEqual(['headline', 'body', 'footer'])
  expect(diff.headline).toContainEqual({ kind: 'added', text: 'return' })
  expect(diff.body.map(({ runs }) => runs.map((run) => run.kind))).toEqual([['same'], ['added']])
  expect(diff.footer).toEqual([{ kind: 'added', text: 'Subscribe (https://ledger.example/)' }])
})

test('claims that were decided, came or went are listed with both statuses', () => {
  const after = copy({
    claims: [
      { id: first, status: 'verified', words: 'sailed north' },
      { id: second, status: 'unchecked', words: 'Ships' },
    ],
  })
  expect(diffCopy(copy(), after).claims).toEqual([
    {
      id: first,
      before: { status: 'unchecked', words: 'sailed north' },
      after: { status: 'verified', words: 'sailed north' },
    },
    { id: second, before: null, after: { status: 'unchecked', words: 'Ships' } },
  ])
  expect(diffCopy(after, copy({ claims: [] })).claims.map((claim) => claim.after)).toEqual([null, null])
})

test('a claim of other words is listed with both wordings, though its status is the same', () => {
  const before = copy({ claims: [{ id: first, status: 'verified', words: 'two died' }] })
  const after = copy({ claims: [{ id: first, status: 'verified', words: 'ten died' }] })
  expect(diffCopy(before, after).claims).toEqual([
    { id: first, before: { status: 'verified', words: 'two died' }, after: { status: 'verified', words: 'ten died' } },
  ])
})

test('a link that leads elsewhere shows as changed under the words it stands on, which did not change', () => {
  const leadingTo = (href: string) =>
    copy({
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Read ' },
              { type: 'text', text: 'the ', marks: [{ type: 'link', attrs: { href } }] },
              { type: 'text', text: 'plan', marks: [{ type: 'bold' }, { type: 'link', attrs: { href } }] },
              { type: 'text', text: '.' },
            ],
          },
        ],
      },
    })
  const diff = diffCopy(leadingTo('https://a.example/'), leadingTo('https://b.example/'))
  expect(diff.changed).toEqual(['body'])
  const said = (kinds: readonly string[]) =>
    diff.body.map(({ runs }) =>
      runs
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join(''),
    )
  expect(said(['same', 'removed']).filter((line) => line !== '')).toEqual([
    'Read the plan.',
    'the plan → https://a.example/',
  ])
  expect(said(['same', 'added']).filter((line) => line !== '')).toEqual([
    'Read the plan.',
    'the plan → https://b.example/',
  ])
})

test('what a picture says to who cannot see it shows as changed', () => {
  const saying = (alt: string) =>
    copy({
      body: {
        type: 'doc',
        content: [{ type: 'picture', attrs: { picture: 'a'.repeat(64), caption: 'The quay', credit: '', alt } }],
      },
    })
  const kinds = diffCopy(saying('Dry'), saying('Wet')).body.flatMap(({ runs }) => runs)
  expect(kinds).toContainEqual({ kind: 'removed', text: 'Dry' })
  expect(kinds).toContainEqual({ kind: 'added', text: 'Wet' })
})

test('a Japanese headline is compared by words although it writes no spaces', () => {
  const before = copy({ language: 'ja', headline: '水位計は月曜日に再稼働した' })
  const after = copy({ language: 'ja', headline: '水位計は火曜日に再稼働した' })
  expect(diffCopy(before, after).headline.filter((run) => run.kind !== 'same')).toEqual([
    { kind: 'removed', text: '月曜日' },
    { kind: 'added', text: '火曜日' },
  ])
})

test('how much of a text stands in its source goes from nothing to all of it', () => {
  expect(shareKept(diffParagraphs(['Rain fell.'], ['Rain fell.'], 'en'))).toBe(1)
  expect(shareKept(diffParagraphs(['Rain fell.'], ['Ships sailed north'], 'en'))).toBe(0)
  expect(shareKept(diffParagraphs(['aaaa bbbb'], ['aaaa cccc'], 'en'))).toBeCloseTo(0.5)
  expect(shareKept([])).toBe(0)
})
