import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseWire } from '../parse-wire.ts'
import { parseAnpa1312 } from './anpa-1312.ts'
import { takeKeyOf } from './take-key.ts'
import { typeset } from './typeset.ts'
import { urgencyOf } from './wire-priority.ts'

const orchard = readFileSync(new URL('../../../tests/fixtures/wire/orchard-anpa.txt', import.meta.url))
const message = (text: string, second = 'r n\u0013\u0011 BC-CO--Bridge   06-10 0020') =>
  `\u0016\u0016\u0001a0001\u001fcoast\r\n${second}\r\n\u0002${text}\r\n\u0003CLN-PE-06-10-24 0512GMT<\r\n\u000c\r\n\u0004`
const only = (text: string, second?: string) => parseAnpa1312(message(text, second)).items[0]

test('reads header, header lines and copy of a message', async () => {
  const { format, items, problems } = await parseWire(orchard)
  expect({ format, problems }).toEqual({ format: 'anpa1312', problems: [] })
  expect(items[0]).toMatchObject({
    headline: 'Pear growers expect smallest harvest in nine years',
    slugline: 'BC-CO--Orchard-Frost, 1st Ld-Writethru',
    byline: 'By ANN HOLLOWAY',
    dateline: 'PORT ELLIS',
    credit: 'Coastline News',
    urgency: 3,
    wordCount: 64,
    pubstatus: 'usable',
    signals: ['update'],
    versionCreated: '2024-04-22T05:12:00-04:00',
    edNote: "CL Photo CLN12, CLN13\nEds: UPDATES with the growers' union.",
    subjects: [{ code: 'anpa1312:l', name: null }],
    paragraphs: [
      'PORT ELLIS (CLN) — Pear growers along the Linden expect their smallest harvest in nine years.',
      "“Two nights were enough,” said Ruth Ames of the growers' union. “It was, ‘the coldest April I know.’”",
      'A third of the crop is lost.',
      'The union will ask for help.',
    ],
  })
  expect(items[0]?.body[2]).toEqual({ type: 'heading', level: 2, content: [{ text: 'By the numbers' }] })
})

test('keeps the lines of copy sent as a table', async () => {
  const { items } = await parseWire(orchard)
  expect(items[1]).toMatchObject({ headline: 'Rowing results', urgency: 4 })
  expect(items[1]?.paragraphs[0]?.split('\n').map((line) => line.trim())).toEqual([
    'Linden regatta',
    'Eights   1. Selby  5:42',
    '2. Port Ellis  5:44',
  ])
})

test('makes a kill a later take of the story it kills', async () => {
  const { items } = await parseWire(orchard)
  expect(items[2]).toMatchObject({ guid: items[0]?.guid, pubstatus: 'canceled', signals: ['kill'], headline: null })
  expect(items[2]?.edNote).toContain('KILL it.')
  expect(items[1]?.guid).not.toBe(items[0]?.guid)
})

test('names a piece of a story and copy without a keyword by their words', () => {
  const add = only('^BC-CO--Bridge, 1st Add,9<\r\n\tFerries run.', 'r n\u0013\u0011 BC-CO--Bridge 1stAdd 06-10 0009')
  expect(add?.guid).toMatch(/^sha256:/u)
  expect(only('\tFerries run.', 'r n')?.guid).toMatch(/^sha256:/u)
  expect(only('^BC-CO--Bridge,9<\r\n\tFerries run.')?.guid).toBe('anpa1312:CLN:BC-CO--Bridge:2024-06-10')
})

test.each([
  ['BC-CO--Bridge', 'BC-CO--Bridge', [], true],
  ['BC-CO--Bridge Toll', 'BC-CO--Bridge Toll', [], true],
  ['BC-CO--Bridge, 2nd Ld-Writethru', 'BC-CO--Bridge', ['update'], true],
  ['BC-CO--Bridge 3rdLd', 'BC-CO--Bridge', ['update'], true],
  ['BC-CO--Bridge, Correction', 'BC-CO--Bridge', ['correction'], true],
  ['BC-CO--Bridge, WITHHOLD', 'BC-CO--Bridge', ['withhold'], true],
  ['BC-CO--Bridge, 1st Add', 'BC-CO--Bridge', [], false],
])('parts the keyword line %s', (line, keyword, signals, isWholeStory) => {
  expect(takeKeyOf(line)).toEqual({ keyword, signals, isWholeStory })
})

test('withholds what a line says to withhold', () => {
  expect(only('^BC-CO--Bridge,9<\r\n^WITHHOLD<\r\n\tIt shuts.')).toMatchObject({ pubstatus: 'withheld' })
})

test.each([
  ["``No choice,'' he said", '“No choice,” he said'],
  ["it's the town's", "it's the town's"],
  ["`don't go,' she said", "‘don't go,’ she said"],
  ['SELBY _ It shuts', 'SELBY — It shuts'],
  ['a_b ___', 'a_b ___'],
])('sets %s as %s', (wire, set) => expect(typeset(wire)).toBe(set))

test.each([
  ['1', null, 1],
  ['9', null, 9],
  ['f', 20, 1],
  ['f', 400, null],
  ['U', 400, 3],
  ['w', 400, 6],
  ['?', null, null],
])('reads the priority %s of %s words', (priority, words, urgency) => expect(urgencyOf(priority, words)).toBe(urgency))

test('reads a text without header lines or tabs as plain copy is parted, and the job behind a byline as a note', () => {
  expect(only('SELBY (CLN) _ It shuts.\r\n\r\nFerries run.')?.paragraphs).toHaveLength(2)
  const item = only(
    '^Bridge to shut<\r\n^By ANN LEE=\r\n^CLN Town Writer=\r\n\tSELBY (CLN) _ It shuts.\r\n\tFerries run.\r\n\t(CLN)',
  )
  expect(item).toMatchObject({ byline: 'By ANN LEE', credit: 'CLN', edNote: 'CLN Town Writer\n(CLN)' })
  expect(item?.paragraphs).toHaveLength(2)
})

test('takes paragraphs that open with spaces where no line has a tab', () => {
  const item = only('^BC-CO--Bridge,9<\r\n   EDITORS: WITHHOLD this.\r\n   The bridge\r\nshuts.')
  expect(item).toMatchObject({ pubstatus: 'withheld', paragraphs: ['EDITORS: WITHHOLD this.', 'The bridge shuts.'] })
})
