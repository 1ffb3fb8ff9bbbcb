import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smartChange } from './smart-typing.ts'

/** What stands there after somebody typed all of it, key by key. */
function typed(keys: string, language: string): string {
  let text = ''
  for (const key of keys) {
    const change = smartChange(text, key, language)
    text += key
    if (change !== null) text = text.slice(0, text.length - change.remove) + change.insert
  }
  return text
}

test.each([
  ['en', `She said "it isn't over" -- and left...`, 'She said “it isn’t over” — and left…'],
  ['en-US', `"He said 'no'," she wrote`, '“He said ‘no’,” she wrote'],
  ['en-GB', `The vote ("final") -- 12-3 -- is in`, 'The vote (“final”) – 12-3 – is in'],
  ['de', `Er sagte: "Das war's" -- und "ging 'weg'"`, 'Er sagte: „Das war’s“ – und „ging ‚weg‘“'],
  ['de-AT', `"Nein"`, '„Nein“'],
  ['fr', `Il dit "l'eau monte" ...`, 'Il dit «\u202fl’eau monte\u202f» …'],
  ['nl', `"Ja" zei 'ie`, '“Ja” zei ‘ie'],
  ['sv', `"Ja"`, '”Ja”'],
  ['ja', `「"はい"」...--`, `「"はい"」...--`],
  ['ja-JP', `"a"`, `"a"`],
  ['tlh', `"a"`, '“a”'],
])('in %s, %s', (language, keys, expected) => {
  expect(typed(keys, language)).toBe(expected)
})

test('addresses keep every character as it was typed', () => {
  for (const address of [`https://a.example/x--y?q='z'...`, `www.a.example/--"`, `desk@a--b.example`])
    expect(typed(`See ${address}`, 'en')).toBe(`See ${address}`)
})

test('hyphens that begin a paragraph stay, for they may become a rule', () => {
  expect(typed('---', 'en')).toBe('---')
})

test('nothing but quotes, hyphens and points ever changes, whatever stands before', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      (before, key) => {
        const change = smartChange(before, key, 'fr')
        if (!`"'-.`.includes(key)) expect(change).toBeNull()
        if (change !== null) expect(change.remove).toBeLessThanOrEqual(before.length + 1)
      },
    ),
  )
})
