import { expect, test } from 'vitest'
import { parseWire } from './parse-wire.ts'
import { MAXIMUM_FILE_BYTES } from './refuse-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['empty-file', new Uint8Array()],
  ['empty-file', bytes(' \r\n\t ')],
  ['empty-file', Uint8Array.from([0xef, 0xbb, 0xbf])],
  ['binary-file', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])],
  ['binary-file', bytes('%PDF-1.7 words')],
  ['binary-file', bytes('{\\rtf1 words}')],
  ['binary-file', Uint8Array.from([0, 1, 2, 0, 0, 7, 65, 0, 0, 3, 5])],
  ['file-too-long', new Uint8Array(MAXIMUM_FILE_BYTES + 1).fill(97)],
  ['binary-file', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
  ['binary-file', bytes('PK\u0003\u0004 xl/workbook.xml')],
  ['format-not-supported', bytes('<?xml version="1.0"?><invoice/>')],
  ['format-not-supported', bytes('<!DOCTYPE svg><svg/>')],
])('holds the file back as %s and says what to do', async (code, file) => {
  const parsed = await parseWire(file)
  expect(parsed).toMatchObject({ format: 'text', items: [], problems: [{ code, line: null }] })
  expect(parsed.problems[0]?.message).toMatch(/\. .+\.$/u)
})

test('refuses a hundred megabytes at once, whatever they begin with', async () => {
  const file = new Uint8Array(100 * 1024 * 1024).fill(97)
  for (const start of ['<nitf><p>', 'PK\u0003\u0004 word/document.xml', 'Bridge to shut']) {
    file.set(bytes(start))
    expect((await parseWire(file)).problems[0]?.code).toBe('file-too-long')
  }
})

test('reads a file of exactly 2 MB, and copy that only begins with a bracket', async () => {
  expect((await parseWire(new Uint8Array(MAXIMUM_FILE_BYTES).fill(97))).items).toHaveLength(1)
  expect((await parseWire(bytes('[Meridian Press] The council met.'))).problems).toEqual([])
  expect((await parseWire(bytes('<Meridian Press> The council met.'))).problems).toEqual([])
})
