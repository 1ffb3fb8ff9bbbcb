import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseWire } from './parse-wire.ts'
import { wireItem } from './wire-item.ts'
import { wireJson } from './wire-json.ts'

const fixture = (name: string) => readFileSync(new URL(`../../tests/fixtures/wire/${name}`, import.meta.url))
const only = async (name: string) => (await parseWire(fixture(name))).items[0]

test('reads headline, byline, dateline, agency and paragraphs', async () => {
  expect(await only('tunnel-meridian.txt')).toMatchObject({
    headline: 'Harbour crossing to shut for a month',
    byline: 'By Ann Holloway and Petr Novák',
    dateline: 'PORT ELLIS, June 10',
    credit: 'Meridian Press',
    language: 'en',
    pubstatus: 'usable',
    wordCount: 51,
  })
  expect((await only('tunnel-meridian.txt'))?.paragraphs).toHaveLength(3)
})

test('offers the appeal apart from the copy, and leaves the price of a subscription in it', async () => {
  const item = await only('orchard-appeal.txt')
  expect(item).toMatchObject({ credit: 'Coastline News', headline: null })
  expect(item?.paragraphs).toHaveLength(3)
  expect(item?.appeal).toHaveLength(2)
})

test('cancels a killed item and keeps the note to editors', async () => {
  expect(await only('kill-meridian.txt')).toMatchObject({ pubstatus: 'canceled', signals: ['kill'] })
  expect((await only('kill-meridian.txt'))?.edNote).toContain('KILL item 0412')
})

test('reads the tags of an envelope', async () => {
  expect(await only('ferry-envelope.txt')).toMatchObject({
    headline: 'Night ferry runs aground near Selby',
    slugline: 'Ferry',
    dateline: 'SELBY',
    credit: 'CLN',
    subjects: [{ code: '03010000', name: null }],
    keywords: ['NORTH'],
  })
  expect((await only('ferry-envelope.txt'))?.paragraphs).toHaveLength(2)
})

test('reads Shift_JIS and windows-1252 copy with its accents', async () => {
  expect((await parseWire(fixture('bridge-shift-jis.txt'))).charset).toBe('shift_jis')
  expect(await only('bridge-shift-jis.txt')).toMatchObject({ dateline: '港町', credit: '港湾通信', language: 'ja' })
  expect((await only('bridge-shift-jis.txt'))?.paragraphs[0]).toContain('あいだ通行止め')
  expect((await parseWire(fixture('bridge-windows-1252.txt'))).charset).toBe('windows-1252')
  expect(await only('bridge-windows-1252.txt')).toMatchObject({
    byline: 'Von Jörg Weiß',
    dateline: 'Grünau',
    language: 'de',
  })
  expect((await only('bridge-windows-1252.txt'))?.paragraphs[0]).toContain('3,5 Millionen €')
})

test('parts several messages, and reports one that was cut off', async () => {
  const parsed = await parseWire(new TextEncoder().encode('ZCZC CLN\n$One\nFirst.\nNNNN\nZCZC CLN\n$Two\nSecond.\n'))
  expect(parsed.items.map((item) => item.headline)).toEqual(['One', 'Two'])
  expect(parsed.problems.map((problem) => problem.code)).toEqual(['message-not-closed'])
})

test('prints exactly the published keys in their order', async () => {
  const json = wireJson('tunnel.txt', await parseWire(fixture('tunnel-meridian.txt')))
  expect(Object.keys(json)).toEqual(['file', 'format', 'items', 'problems'])
  expect(Object.keys(json.items[0] ?? {}).join(' ')).toBe(
    'guid version headline slugline byline dateline credit copyright copyrightHolder usageTerms language urgency ' +
      'pubstatus signals versionCreated embargoed edNote wordCount keywords subjects paragraphs',
  )
})

const lineEnds = fc.constantFrom('\n', '\r\n', '\n\n', '\n\n  ', '\n\t')
const word = fc.oneof(
  fc.constantFrom(
    'KILL',
    'CORRECTED',
    'URGENT',
    'Lead',
    'By',
    'Ann',
    'Lee',
    'LONDON',
    '—',
    '(Meridian)',
    '-',
    '•',
    'subscribing,',
    'you',
    'us.',
    'Subscribe',
    'our',
    'said.',
    'tunnel',
    'the',
    'June',
    '3',
    'Eds:',
    '橋を閉じる。',
    '【東京=港湾通信】',
    'ZCZ',
    '$5',
    '#tag',
  ),
  fc.stringMatching(/^[a-zà-ÿ]{1,9}[.,]?$/u),
)
const plainFile = fc.array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 9 }), lineEnds), {
  minLength: 1,
  maxLength: 12,
})
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

test('every word of a plain file stands somewhere in its item', () => {
  return fc.assert(
    fc.asyncProperty(plainFile, async (lines) => {
      const text = lines.map(([words, end]) => words.join(' ') + end).join('')
      const { items } = await parseWire(new TextEncoder().encode(text))
      const kept = items.flatMap((item) => [
        item.headline,
        item.byline,
        item.dateline,
        item.credit,
        item.edNote,
        ...item.signals,
        ...item.paragraphs,
        ...item.appeal,
      ])
      const found = new Set(wordsOf(kept.join('\n')))
      const written = wordsOf(text)
      expect(written.filter((one) => !found.has(one))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('never throws, gives the same twice, leaves its input alone and keeps to its shape', () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
  )
  return fc.assert(
    fc.asyncProperty(anything, async (bytes) => {
      const before = Uint8Array.from(bytes)
      const parsed = await parseWire(bytes)
      expect(await parseWire(bytes)).toEqual(parsed)
      expect(bytes).toEqual(before)
      expect(parsed.items.length + parsed.problems.length).toBeGreaterThan(0)
      for (const item of parsed.items) wireItem.strict().parse(item)
    }),
    { numRuns: 300 },
  )
})

test('reads a file of 50,000 messages, and passes over those without copy', async () => {
  const parsed = await parseWire(new TextEncoder().encode(`${'ZCZC\nNNNN\n'.repeat(50_000)}ZCZC\nIt shuts.\nNNNN\n`))
  expect(parsed.items.map((item) => item.paragraphs)).toEqual([['It shuts.']])
  expect(parsed.problems).toMatchObject([{ code: 'empty-message', line: 1 }])
})
