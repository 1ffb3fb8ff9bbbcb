import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Body, Inline } from './body.ts'
import { textOfBody } from './body.ts'
import { claimsInBody, withoutClaimMarks } from './claims-in-body.ts'
import { slug } from './fields.ts'
import { suggestSlug } from './suggest-slug.ts'
import { findTks } from './tk.ts'

const inline = fc
  .record({
    text: fc.string({ minLength: 1, maxLength: 8 }),
    ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    bold: fc.boolean(),
  })
  .map(
    ({ text, ids, bold }): Inline => ({
      type: 'text',
      text,
      marks: [
        ...(bold ? [{ type: 'bold' as const }] : []),
        ...ids.map((id) => ({ type: 'claim' as const, attrs: { id } })),
      ],
    }),
  )
const body = fc
  .array(fc.array(inline, { maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((paragraphs): Body => ({ type: 'doc', content: paragraphs.map((content) => ({ type: 'paragraph', content })) }))

test('taking claim marks off changes no word, leaves none, and is the same whatever claims there were', () => {
  fc.assert(
    fc.property(body, (copy) => {
      const clean = withoutClaimMarks(copy)
      expect(textOfBody(clean)).toBe(textOfBody(copy))
      expect(claimsInBody(clean).size).toBe(0)
      expect(withoutClaimMarks(clean)).toEqual(clean)
    }),
  )
})

test('a claim split over paragraphs keeps all its words', () => {
  const mark = [{ type: 'claim' as const, attrs: { id: 'a' } }]
  const copy: Body = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '87 per', marks: mark }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'cent', marks: mark }] },
    ],
  }
  expect(claimsInBody(copy).get('a')).toBe('87 per\ncent')
})

test('words that came into a claim from elsewhere, without its mark, are among its words', () => {
  const mark = [{ type: 'claim' as const, attrs: { id: 'a' } }]
  const pieces = [
    { type: 'text' as const, text: '87', marks: mark },
    { type: 'text' as const, text: ' point two' },
    { type: 'text' as const, text: ' percent', marks: mark },
  ]
  const copy: Body = { type: 'doc', content: [{ type: 'paragraph', content: pieces }] }
  expect(claimsInBody(copy).get('a')).toBe('87 point two percent')
})

test.each([
  ['The cost is TK million', ['TK']],
  ['[TK: ask the operator] TKTK and 〓〓', ['[TK: ask the operator]', 'TKTK', '〓〓']],
  ['港は［TK：数字］と〓述べた', ['［TK：数字］', '〓']],
  ['TK\u0301 and aTK_ are words', []],
  ['ATKINS, TKO and HTK-2 are words', []],
])('TK in “%s”', (text, found) => {
  expect(findTks(text).map((tk) => tk.text)).toEqual(found)
})

test('a suggested slug is always a slug and never one that is taken', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(3), (title, takenCount) => {
      const taken = new Set<string>()
      for (let count = 0; count <= takenCount; count += 1) taken.add(suggestSlug(title, (one) => taken.has(one)))
      expect(taken.size).toBe(takenCount + 1)
      for (const one of taken) expect(slug.safeParse(one).success).toBe(true)
    }),
  )
})
