import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapTexts } from './map-texts.ts'

test('every text is changed and nothing else, and what does not change is not copied', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const shout = mapTexts(value, (text) => `${text}!`)
      expect(mapTexts(shout, (text) => text.slice(0, -1))).toEqual(value)
      expect(mapTexts(value, (text) => text)).toBe(value)
    }),
  )
  expect(mapTexts({ a: ['b', 1, null], c: { d: 'e' } }, (text) => text.toUpperCase())).toEqual({
    a: ['B', 1, null],
    c: { d: 'E' },
  })
})
