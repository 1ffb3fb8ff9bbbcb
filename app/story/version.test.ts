import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sha256 } from '../hash.ts'
import { claimId, newId } from '../ids.ts'
import type { Body, Inline, Mark } from './body.ts'
import { claimStretches } from './claim-stretches.ts'
import { hashVersion, type VersionText } from './version.ts'

const marked = (id: string): Mark => ({ type: 'claim', attrs: { id } })
const bodyOf = (content: readonly Inline[]): Body => ({ type: 'doc', content: [{ type: 'paragraph', content }] })

const hashOf = (content: readonly Inline[], more: Partial<VersionText> = {}): Sha256 =>
  hashVersion({
    fields: { slug: 'vote', headline: 'Vote', dek: '', byline: '', dateline: '', section: '', language: 'en' },
    footer: { kind: 'none', reason: 'A note to readers.' },
    wording: null,
    claims: [],
    body: bodyOf(content),
    ...more,
  })

test('the hash does not depend on how a text is parted into runs or in which order marks stand', () => {
  const ids = [newId(claimId), newId(claimId)]
  fc.assert(
    fc.property(fc.string({ minLength: 2, unit: fc.constantFrom('a', 'b', ' ') }), fc.nat(), (text, at) => {
      const cut = at % text.length
      const marks = ids.map(marked)
      const parted: Inline[] = [
        { type: 'text', text: text.slice(0, cut), marks },
        { type: 'text', text: text.slice(cut), marks: marks.toReversed() },
      ].filter((run) => run.text !== '') as Inline[]
      expect(hashOf(parted)).toBe(hashOf([{ type: 'text', text, marks }]))
    }),
  )
})

test('a claim on the other of two words that are the same is another version', () => {
  const marks = [marked(newId(claimId))]
  const [first, second]: [Inline[], Inline[]] = [
    [
      { type: 'text', text: 'ten', marks },
      { type: 'text', text: ' of ten' },
    ],
    [
      { type: 'text', text: 'ten of ' },
      { type: 'text', text: 'ten', marks },
    ],
  ]
  expect(hashOf(first)).not.toBe(hashOf(second))
  expect(claimStretches(bodyOf(second)).map(({ from, to }) => [from, to])).toEqual([[7, 10]])
})
