import { expect, test } from 'vitest'
import { claimId, newId } from '../ids.ts'
import { diffCopy } from './copy-diff.ts'
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
  expect(diff.body.every((paragraph) => paragraph.change === 'same')).toBe(true)
})

test('what changed is named in the order of the proof and shown where it stands', () => {
  const after = copy({ headline: 'Ships return', footer: [{ text: 'Subscribe', href: 'https://ledger.example/' }] }, [
    'Ships sailed north.',
    'They came back.',
  ])
  const diff = diffCopy(copy(), after)
  expect(diff.changed).toEqual(['headline', 'body', 'footer'])
  expect(diff.headline).toContainEqual({ change: 'added', text: 'return' })
  expect(diff.body.map((paragraph) => paragraph.change)).toEqual(['same', 'added'])
  expect(diff.footer).toEqual([{ change: 'added', text: 'Subscribe (https://ledger.example/)' }])
})

test('claims that were decided, came or went are listed with both statuses', () => {
  const after = copy({
    claims: [
      { id: first, status: 'verified', words: 'sailed north' },
      { id: second, status: 'unchecked', words: 'Ships' },
    ],
  })
  expect(diffCopy(copy(), after).claims).toEqual([
    { id: first, words: 'sailed north', before: 'unchecked', after: 'verified' },
    { id: second, words: 'Ships', before: null, after: 'unchecked' },
  ])
  expect(diffCopy(after, copy({ claims: [] })).claims.map((claim) => claim.after)).toEqual([null, null])
})
