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
