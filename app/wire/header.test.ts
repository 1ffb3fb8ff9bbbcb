import { expect, test } from 'vitest'
import { bylineOf } from './byline.ts'
import { creditOfLine } from './credit-line.ts'
import { headlineOf } from './headline.ts'
import { parsePlainText } from './plain-text.ts'

test.each([
  ['• Coastline News', 'Coastline News'],
  ['(Meridian Press)', 'Meridian Press'],
  ['MERIDIAN PRESS -', 'MERIDIAN PRESS'],
  ['• 港湾通信', '港湾通信'],
  ['• Council votes to close the tunnel', null],
  ['• The council met.', null],
  ['Meridian Press', null],
])('reads the credit line %s', (line, credit) => {
  expect(creditOfLine(line)).toBe(credit)
})

test.each([
  'By Ann Holloway',
  'BY ANN HOLLOWAY',
  'Von Jörg Weiß und Ann Lee',
  'Par Zoé Petit',
  'Por Ana de la Cruz',
  'Af Bo Lund',
  'Av Kari Moe',
])('reads the byline %s', (line) => expect(bylineOf(line)).toBe(line))

test.each([
  'By Monday the ferries will be full',
  'By the harbour wall',
  'By subscribing, you help us.',
  'Ann Holloway',
])('leaves %s in the copy', (line) => expect(bylineOf(line)).toBeNull())

test('takes a short line without a sentence end as the headline and never a sentence', () => {
  expect(headlineOf(['Harbour crossing to shut for a month'])).toBe('Harbour crossing to shut for a month')
  expect(headlineOf(['The crossing will shut.'])).toBeNull()
  expect(headlineOf(['“We will shut it.”'])).toBeNull()
  expect(headlineOf(['LONDON — Ministers met'])).toBeNull()
  expect(parsePlainText('Only one line of copy').items[0]).toMatchObject({
    headline: null,
    paragraphs: ['Only one line of copy'],
  })
})

test('reads a header whose lines follow each other without blank lines', () => {
  const [item] = parsePlainText('Crossing to shut\nBy Ann Lee\nLONDON, 3 June (Meridian Press) - It will\nshut.').items
  expect(item).toMatchObject({
    headline: 'Crossing to shut',
    byline: 'By Ann Lee',
    dateline: 'LONDON, 3 June',
    credit: 'Meridian Press',
    paragraphs: ['LONDON, 3 June (Meridian Press) - It will shut.'],
  })
})

test('knows a bare agency name by its dateline', () => {
  const [item] = parsePlainText('Meridian Press\n\nCrossing to shut\n\nSELBY (Meridian Press) - It shuts.').items
  expect(item).toMatchObject({ credit: 'Meridian Press', headline: 'Crossing to shut' })
})

test('keeps a bulleted list at the start as copy', () => {
  const [item] = parsePlainText('• Selby\n\n• Grünau\n\nBoth towns will vote.').items
  expect(item).toMatchObject({ credit: null, paragraphs: ['• Selby', '• Grünau', 'Both towns will vote.'] })
})

test('takes two lines as a headline where they were broken on purpose, and never a sentence that was wrapped', () => {
  const wrapped = 'The council will meet on Monday to talk about\nthe bridge that was shut in March, it was told'
  const copy = 'Ferries will run every ten minutes while the\nbridge is shut, and every five at the weekend.'
  expect(parsePlainText(`${wrapped}\n\n${copy}`).items[0]).toMatchObject({
    headline: null,
    paragraphs: [wrapped.replace('\n', ' '), copy.replace('\n', ' ')],
  })
  const broken = 'Harbour bridge to shut\nfor a month from July'
  expect(parsePlainText(`${broken}\n\n${copy}`).items[0]?.headline).toBe('Harbour bridge to shut for a month from July')
  expect(parsePlainText(`${wrapped}\n\nBy Ann Lee\n\n${copy}`).items[0]?.headline).toBe(wrapped.replace('\n', ' '))
})

test('opens the copy with a dateline that stands on a line of its own', () => {
  const [item] = parsePlainText('Bridge to shut\n\nLONDON —\n\nIt will shut in July.').items
  expect(item).toMatchObject({
    headline: 'Bridge to shut',
    dateline: 'LONDON',
    credit: null,
    paragraphs: ['LONDON — It will shut in July.'],
  })
  expect(parsePlainText('LONDON -\n\nIt will shut.').items[0]).toMatchObject({ dateline: 'LONDON', credit: null })
  expect(parsePlainText('MERIDIAN PRESS —\n\nIt will shut.').items[0]).toMatchObject({
    dateline: null,
    credit: 'MERIDIAN PRESS',
  })
  expect(parsePlainText('MERIDIAN -\n\nIt will shut.').items[0]).toMatchObject({ credit: 'MERIDIAN' })
})
