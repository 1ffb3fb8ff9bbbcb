import fc from 'fast-check'
import { expect, test } from 'vitest'
import { variablesIn, wordingParts } from './wording-parts.ts'

test('words, variables and the link are told apart', () => {
  expect(wordingParts('Read on. [Join {{publication}}] for {{ price }} a month.')).toEqual([
    { kind: 'words', text: 'Read on. ', linked: false },
    { kind: 'words', text: 'Join ', linked: true },
    { kind: 'variable', text: 'publication', linked: true },
    { kind: 'words', text: ' for ', linked: false },
    { kind: 'variable', text: 'price', linked: false },
    { kind: 'words', text: ' a month.', linked: false },
  ])
})

test('nothing typed disappears, closed or not', () => {
  const letters = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', 'a', ' ', '港'), maxLength: 30 })
  const bare = (text: string) => text.replace(/[{}[\] ]/g, '')
  fc.assert(
    fc.property(letters, (wording) => {
      expect(
        bare(
          wordingParts(wording)
            .map((part) => part.text)
            .join(''),
        ),
      ).toBe(bare(wording))
    }),
  )
})

test('a variable is named once however often it stands there', () => {
  expect(variablesIn('https://ledger.example/{{slug}}?year={{year}}&again={{slug}}')).toEqual(['slug', 'year'])
})
