import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeWire } from './charset.ts'

const japanese = '港町の市議会は十日、港にかかる橋を通行止めにすると発表した。'
const english = 'The council said “no choice” – it costs €3.5 million, said Zoë Ångström.'

test.each([
  ['utf-8', japanese, false],
  ['utf-8', english, true],
  ['utf-16le', english, true],
  ['utf-16be', japanese, true],
  ['utf-16le', english, false],
  ['utf-16be', english, false],
  ['shift_jis', japanese, false],
  ['euc-jp', japanese, false],
  ['windows-1252', english, false],
])('reads %s as it was written: %s (byte order mark: %s)', (charset, text, addBOM) => {
  const decoded = decodeWire(iconv.encode(text, charset, { addBOM }))
  expect(decoded).toEqual({ text, charset, problems: [] })
})

test('reads Latin-1 as windows-1252, its superset', () => {
  expect(decodeWire(iconv.encode('Le général a été cité à Orléans.', 'latin1'))).toMatchObject({
    text: 'Le général a été cité à Orléans.',
    charset: 'windows-1252',
  })
})

test('reads ISO-2022-JP by its escapes', () => {
  const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x39, 0x41, 0x24, 0x4e, 0x1b, 0x28, 0x42, 0x0a])
  expect(decodeWire(bytes)).toEqual({ text: '港の\n', charset: 'iso-2022-jp', problems: [] })
})

test('follows the sender’s encoding, and says so when it is unknown or does not fit', () => {
  const bytes = iconv.encode('Łódź żegna zimę', 'windows-1250')
  expect(decodeWire(bytes, 'windows-1250').text).toBe('Łódź żegna zimę')
  expect(decodeWire(bytes, 'no-such-encoding').problems[0]?.code).toBe('unknown-charset-hint')
  expect(decodeWire(iconv.encode('caf\u00e9 au lait', 'latin1'), 'utf-8').problems[0]?.code).toBe(
    'charset-hint-does-not-fit',
  )
})

test.each([
  ['shift_jis', 'ﾆｭｰｽ ｿｸﾎｳ ｶﾅｶﾞﾜ ﾀﾞｲｷﾞ'],
  ['shift_jis', 'ﾐﾅﾄﾏﾁ共同 橋は通行止め。ﾌｪﾘｰは10分ごと。'],
  ['shift_jis', '港町 ﾊｼ ﾂｳｺｳﾄﾞﾒ'],
  ['euc-jp', '港町の橋はﾂｳｺｳﾄﾞﾒ'],
])('reads half-width katakana in %s: %s', (charset, text) => {
  expect(decodeWire(iconv.encode(text, charset))).toMatchObject({ text, charset, problems: [] })
})

test.each([
  'Été à Orléans: «Là où ça va», dit-il. ÇÀ ET LÀ.',
  'ÅÄÖ och ÆØÅ är bokstäver i Malmö och Århus.',
  'São Paulo: ação, coração, pães, mãos, irmãs.',
  '“Größe” – über Öl, Äpfel, Übung und Maß für €5…',
])('does not take accented letters for Japanese: %s', (text) => {
  expect(decodeWire(iconv.encode(text, 'windows-1252'))).toMatchObject({ text, charset: 'windows-1252' })
})

test('follows what the file declares before the hint, and the bytes before either', () => {
  const polish = iconv.encode('Łódź żegna zimę', 'windows-1250')
  expect(decodeWire(polish, 'latin1', 'windows-1250')).toMatchObject({ text: 'Łódź żegna zimę', problems: [] })
  const utf8 = iconv.encode('Zoë Ångström', 'utf-8')
  expect(decodeWire(utf8, undefined, 'iso-8859-1')).toEqual({ text: 'Zoë Ångström', charset: 'utf-8', problems: [] })
  const latin = decodeWire(iconv.encode('caf\u00e9 au lait', 'latin1'), undefined, 'utf-8')
  expect(latin.text).toBe('café au lait')
  expect(latin.problems.map((problem) => problem.code)).toEqual(['charset-declaration-does-not-fit'])
})

test.each(['windows-1252', 'utf-16', 'no-such-encoding'])(
  'reads Japanese by its bytes where %s is declared',
  (label) => {
    const decoded = decodeWire(iconv.encode(japanese, 'shift_jis'), undefined, label)
    expect(decoded).toMatchObject({ text: japanese, charset: 'shift_jis' })
    expect(decoded.problems).toHaveLength(1)
  },
)

test('shows the damage of UTF-8 declared as Latin-1 instead of mixing both', () => {
  const bytes = Uint8Array.from([...iconv.encode('Zoë Ångström, Jörg Weiß, £66 bn', 'utf-8'), 0xe9])
  const decoded = decodeWire(bytes, undefined, 'iso-8859-1')
  expect(decoded.text).toContain('£66 bn')
  expect(decoded.problems.map((problem) => problem.code)).toContain('damaged-characters')
})

test('keeps damaged UTF-8 as UTF-8 and reports the damage', () => {
  const bytes = Uint8Array.from([...iconv.encode('Zoë Ångström, Jörg Weiß, Čapek', 'utf-8'), 0xff])
  const decoded = decodeWire(bytes)
  expect(decoded.text.startsWith('Zoë Ångström, Jörg Weiß, Čapek')).toBe(true)
  expect(decoded.problems[0]?.code).toBe('damaged-characters')
})

test.each(['shift_jis', 'euc-jp'])('round-trips kana and kanji in %s', (charset) => {
  const characters = fc.constantFrom(...'のをはがにでとしたあいうえおカタナ橋港市長東京大阪')
  fc.assert(
    fc.property(fc.array(characters, { minLength: 8, maxLength: 60 }), (drawn) => {
      const text = `これは${drawn.join('')}です。`
      expect(decodeWire(iconv.encode(text, charset))).toMatchObject({ text, charset })
    }),
  )
})

test('round-trips any text in UTF-8 and never throws on bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const plain = `a ${text.replaceAll('\u0000', '').replaceAll('\u001b', '')}`
      expect(decodeWire(iconv.encode(plain, 'utf-8')).text).toBe(plain)
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string(), { nil: undefined }), (bytes, hint) => {
      expect(decodeWire(bytes, hint).charset).not.toBe('')
    }),
  )
})
