import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soughtTokens, textForIndex, tokensOf } from './tokens.ts'

const tokens = (text: string) => tokensOf(text).map(({ token }) => token)
const copy = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'Élan',
        'e\u0301',
        'naïve',
        '選挙',
        'ｶﾞｽ',
        'が',
        'Ｎ',
        'สภา',
        '서울',
        ' ',
        '-',
        '“',
        '½',
        '\ue000',
        'ß',
        'a1',
      ),
    )
    .map((pieces) => pieces.join('')),
)

test('words of spaced scripts are folded: case, diacritics, ligatures, full width', () => {
  expect(tokens('L’ÉLECTION à Łódź')).toEqual(['l', 'election', 'a', 'lodz'])
  expect(tokens('STRASSE Straße ＮＨＫ ﬁnal')).toEqual(['strasse', 'strasse', 'nhk', 'final'])
  expect(tokens('Ёлка ἄνθρωπος')).toEqual(['елка', 'ανθρωποσ'])
  expect(tokens('cafe\u0301 café')).toEqual(['cafe', 'cafe'])
})

test('scripts without spaces give a token a character, with the one after it', () => {
  expect(tokens('NHK選挙戦')).toEqual(['nhk', '選挙', '挙戦', '戦'])
  expect(tokens('ｶﾞｽ')).toEqual(['ガス', 'ス'])
  expect(tokens('서울 시')).toEqual(['서울', '울', '시'])
})

test('each token says where in the text it stands', () => {
  const text = 'Às 選挙戦 cafe\u0301!'
  expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Às',
    '選挙',
    '挙戦',
    '戦',
    'cafe\u0301',
  ])
})

test('the index parts what it is given into the same tokens, and tokens of copy never look like a facet', () => {
  fc.assert(
    fc.property(copy, (text) => {
      const parted =
        textForIndex(text)
          .toLowerCase()
          .match(/[0-9a-z\u0080-\uffff]+/g) ?? []
      expect(parted).toEqual(tokens(text))
      expect(parted.join('')).not.toContain('\ue000')
    }),
    { numRuns: 500 },
  )
})

test('any stretch of Japanese is found in the copy it was taken from', () => {
  const run = fc.array(fc.constantFrom(...'選挙戦東京都知事のがアイウー'), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(run, fc.nat(), fc.nat(), (characters, one, other) => {
      const from = one % characters.length
      const stretch = characters.slice(from, from + 1 + (other % characters.length)).join('')
      const { tokens: sought, endsOpen } = soughtTokens(stretch, false)
      const there = tokens(characters.join(''))
      const isThere = there.some((_token, at) =>
        sought.every((token, index) => {
          const found = there[at + index] ?? ''
          return found === token || (endsOpen && index === sought.length - 1 && found.startsWith(token))
        }),
      )
      expect(isThere).toBe(true)
    }),
  )
})
