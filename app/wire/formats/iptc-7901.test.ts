import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseWire } from '../parse-wire.ts'
import { parseIptc7901 } from './iptc-7901.ts'

const bridge = readFileSync(new URL('../../../tests/fixtures/wire/bridge-7901.txt', import.meta.url))
const message = (text: string, header = 'mpb0001 4 i 20  mp 001', trailer = '101505 GMT Mar 24') =>
  `\u0001${header}\r\n\r\nTown/Bridge/\r\n\u0002${text}\r\n\u0003${trailer}\r\n\u007f\u0004`
const only = (text: string, header?: string, trailer?: string) => parseIptc7901(message(text, header, trailer)).items[0]

test('reads header, heading, copy, notebook and sign-off of a message', async () => {
  const { format, charset, items, problems } = await parseWire(bridge)
  expect({ format, charset, problems }).toEqual({ format: 'iptc7901', charset: 'windows-1252', problems: [] })
  expect(items[0]).toMatchObject({
    headline: 'Brücke in Grünau wird für einen Monat gesperrt',
    slugline: 'Grünau/Brücke',
    byline: 'Von Jörg Weiß, mp',
    dateline: 'Grünau',
    credit: 'mp',
    language: 'de',
    urgency: 3,
    wordCount: 61,
    pubstatus: 'usable',
    signals: ['update'],
    versionCreated: '2024-03-10T15:05:00+02:00',
    subjects: [{ code: 'iptc7901:pl', name: null }],
  })
  expect(items[0]?.paragraphs).toEqual([
    'Grünau (mp) - Die Brücke über die Linde wird vom 1. Juli an für einen Monat gesperrt. Die Arbeiten kosten 3,5 Millionen €.',
    '„Wir haben das zwölf Jahre aufgeschoben“, sagte der Bürgermeister.',
  ])
  for (const note of ['1ST LEAD', 'Rathaus, Lindenweg 2', 'mp jw al npr']) expect(items[0]?.edNote).toContain(note)
})

test('cancels a killed message and keeps its words', async () => {
  const { items } = await parseWire(bridge)
  expect(items).toHaveLength(2)
  expect(items[1]).toMatchObject({ pubstatus: 'canceled', signals: ['kill'], urgency: 2 })
  expect(items[1]?.paragraphs[0]).toContain('zurückgezogen')
  expect(items[1]?.guid).not.toBe(items[0]?.guid)
})

test('gives a message sent again the same id', () => {
  const text = 'Bridge to shut =\r\n\r\nSelby (mp) - It shuts.'
  expect(only(`${text}\r\n\r\n`)?.guid).toBe(only(text)?.guid)
  expect(only(text, 'mpb0002 4 i 20  mp 002')?.guid).not.toBe(only(text)?.guid)
})

test.each([
  ['101505 GMT Mar 24', '2024-03-10T15:05:00Z'],
  ['301423 CET Januar 2019', '2019-01-30T14:23:00+01:00'],
  ['151904 Okt 13', '2013-10-15T19:04:00'],
  ['151904 BST Oct 13', '2013-10-15T19:04:00'],
  ['121200 GMT Dez 99', '1999-12-12T12:00:00Z'],
  ['321200 GMT Mar 24', null],
  ['101505 GMT', null],
])('reads when a message was sent from %s', (trailer, moment) => {
  expect(only('Bridge to shut =\r\n\r\nIt shuts.', undefined, trailer)?.versionCreated).toBe(moment)
})

test('reads a heading without its closing mark as plain copy is read', () => {
  const item = only('URGENT\r\nBridge to shut\r\n\r\nBy Ann Lee\r\n\r\nSelby (mp) - It shuts.\r\n\r\nFerries run.')
  expect(item).toMatchObject({ headline: 'Bridge to shut', byline: 'By Ann Lee', signals: ['urgent'] })
  expect(item?.paragraphs).toHaveLength(2)
})

test('keeps a second line of the heading and an embargo as notes', () => {
  const item = only(
    'EMBARGOED until 2024-06-10 06:00 GMT\r\nBridge to shut =\r\n(With picture) =\r\n\r\nSelby (mp) - It shuts.',
  )
  expect(item).toMatchObject({
    headline: 'Bridge to shut',
    edNote: 'EMBARGOED until 2024-06-10 06:00 GMT\n(With picture)',
    pubstatus: 'embargoed',
    embargoed: '2024-06-10T06:00:00Z',
  })
})

test('hears a kill that only the copy speaks of, and leaves its words there', () => {
  const item = only('Bridge to shut =\r\n\r\nEditors: KILL item mp0412.\r\n\r\nIt stays open.')
  expect(item).toMatchObject({ pubstatus: 'canceled', signals: ['kill'] })
  expect(item?.paragraphs).toHaveLength(2)
})

test('keeps the line of a header it cannot read', () => {
  expect(only('Bridge to shut =\r\n\r\nIt shuts.', '?? Meridian ??')).toMatchObject({
    urgency: null,
    edNote: '?? Meridian ??',
    headline: 'Bridge to shut',
  })
})

test('salvages messages that lost their marks, and says on which line', () => {
  const cut = `${message('One =\r\n\r\nFirst copy.')}\r\n\u0001mpb0002 4 i 9  mp 002\r\nTown/\r\n\u0002Two =\r\n\r\nSecond copy`
  expect(parseIptc7901(cut).items.map((item) => item.headline)).toEqual(['One', 'Two'])
  expect(parseIptc7901(cut).problems).toMatchObject([{ code: 'message-not-closed', line: 9 }])
  const bare = parseIptc7901('\u0001mpb0002 4 i 9  mp 002\r\nThe bridge shuts.\r\nFerries run.')
  expect(bare.items[0]?.paragraphs).toEqual(['The bridge shuts.', 'Ferries run.'])
})

test('reports words outside any message and messages without any', () => {
  const { items, problems } = parseIptc7901(`Handover note\r\n${message('One =\r\n\r\nCopy.')}\u0001\u0002\u0003\u0004`)
  expect(items).toHaveLength(1)
  expect(problems.map((problem) => problem.code)).toEqual(['copy-outside-message', 'empty-message'])
})
