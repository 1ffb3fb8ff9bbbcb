import { expect, test } from 'vitest'
import { embargoOf, isEmbargoLine } from './embargo.ts'
import { parsePlainText } from './plain-text.ts'

test.each([
  ['EMBARGOED until 2024-06-10 06:00 GMT', '2024-06-10T06:00:00Z'],
  ['EMBARGOED UNTIL 0001 GMT, Monday, June 10, 2024', '2024-06-10T00:01:00Z'],
  ['Embargoed to 00.01 GMT, 10 June 2024', '2024-06-10T00:01:00Z'],
  ['EMBARGO: 2024-06-10T06:00:00+12:00', '2024-06-10T06:00:00+12:00'],
  ['Strictly embargoed until 10th June 2024 at 6 a.m. GMT', '2024-06-10T06:00:00Z'],
  ['EMBARGOED FOR 12:30 p.m. UTC, 10 June 2024', '2024-06-10T12:30:00Z'],
  ['EMBARGOED FOR 12:01 a.m. UTC, 10 June 2024', '2024-06-10T00:01:00Z'],
  ['Sperrfrist: 10. Juni 2024, 6.00 Uhr MESZ', '2024-06-10T06:00:00+02:00'],
  ['Sperrfrist 10.06.2024, 18:00 Uhr CEST', '2024-06-10T18:00:00+02:00'],
  ['SOUS EMBARGO jusqu’au 10 juin 2024 à 06h00 GMT', '2024-06-10T06:00:00Z'],
  ['EMBARGO HASTA 10 de junio de 2024 06:00 GMT', '2024-06-10T06:00:00Z'],
])('reads when %s ends', (line, moment) => {
  expect(isEmbargoLine(line)).toBe(true)
  expect(embargoOf(line)).toBe(moment)
})

test.each([
  ['no zone', 'EMBARGOED until 2024-06-10 06:00'],
  ['a zone of several countries', 'EMBARGOED until 2024-06-10 06:00 BST'],
  ['no year', 'EMBARGOED until 0001 GMT June 3'],
  ['no time', 'EMBARGOED until June 3, 2024 GMT'],
  ['two times', 'EMBARGOED until 2024-06-10 06:00 GMT/18:00 NZST'],
  ['no such day', 'EMBARGOED until 2024-02-30 06:00 GMT'],
  ['no such hour', 'EMBARGOED until 13 p.m. GMT 10 June 2024'],
])('leaves the end open where the line has %s', (_what, line) => {
  expect(isEmbargoLine(line)).toBe(true)
  expect(embargoOf(line)).toBeNull()
})

test('holds embargoed copy and says until when', () => {
  const [item] = parsePlainText('EMBARGOED until 2024-06-10 06:00 GMT.\n\nBridge to shut\n\nIt shuts.').items
  expect(item).toMatchObject({
    pubstatus: 'embargoed',
    signals: ['embargoed'],
    embargoed: '2024-06-10T06:00:00Z',
    headline: 'Bridge to shut',
    edNote: 'EMBARGOED until 2024-06-10 06:00 GMT.',
  })
})
