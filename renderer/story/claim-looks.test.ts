import { expect, it } from 'vitest'
import { statusLooks } from '../ui/claim-status.ts'
import { changedClaims } from './claim-looks.ts'
import styleSheet from './story.css?raw'

/** The rules of the style sheet that say what stands in the margin, the most pressing last, as the last one wins. */
const marginRules = [
  ...styleSheet.matchAll(
    /:has\(\[data-status="([\w-]+)"\]\)::before \{\s*content: "(.)" \/ "";\s*color: var\(--(\w+)\);/g,
  ),
].map(([, status, glyph, tone]) => ({ status, glyph, tone }))

it('puts the glyph and tone of every status into the margin', () => {
  const looks = Object.entries(statusLooks).map(([status, { glyph, tone }]) => ({ status, glyph, tone }))
  expect(marginRules).toHaveLength(looks.length)
  expect(marginRules).toEqual(expect.arrayContaining(looks))
})

it('lets what is disputed win over what is stale, open, being checked and settled', () => {
  const calmFirst: readonly (string | undefined)[] = ['verified', 'checking', 'open', 'stale', 'disputed']
  const places = marginRules.map(({ tone }) => calmFirst.indexOf(tone))
  expect(places).toEqual([...places].sort((left, right) => left - right))
})

it('names the claims that changed status, came, went, or were chosen', () => {
  const before = { statuses: new Map([['a', 'unchecked'] as const, ['b', 'verified'] as const]), chosen: 'c' }
  const after = { statuses: new Map([['a', 'disputed'] as const, ['d', 'verified'] as const]), chosen: 'e' }
  expect([...changedClaims(before, after)].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect([...changedClaims(after, after)]).toEqual([])
})
