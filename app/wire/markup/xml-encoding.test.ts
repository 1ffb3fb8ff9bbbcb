import { expect, test } from 'vitest'
import { decodeWire } from '../charset.ts'
import { declaredEncoding } from './xml-encoding.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

test.each([
  ['<?xml version="1.0" encoding="ISO-8859-15"?><a/>', 'iso-8859-15'],
  ["<?xml version='1.0' encoding='windows-1251' standalone='yes'?>", 'windows-1251'],
  ['\n<?xml version="1.0" encoding = "Shift_JIS"?>', 'shift_jis'],
  ['<?xml version="1.0" encoding="UTF-8"?>', null],
  ['<?xml version="1.0" encoding="x-nobody-knows"?>', null],
  ['<?xml version="1.0"?><a encoding="koi8-r"/>', null],
  ['words', null],
])('finds in %s the encoding %s', (text, encoding) => {
  expect(declaredEncoding(bytes(text))).toBe(encoding)
})

test('helps where the bytes alone would be read wrongly', () => {
  const file = bytes('<?xml version="1.0" encoding="ISO-8859-15"?><a>5 \xa4</a>')
  expect(decodeWire(file, declaredEncoding(file) ?? undefined).text).toContain('5 €')
})
