import { expect, test } from 'vitest'
import { parsePlainText } from './plain-text.ts'

const read = (end: string) =>
  parsePlainText(`Bridge to shut\n\nSELBY, June 3 (Meridian) - It shuts.\n\nFerries run.\n\n${end}`).items[0]

test.each([
  '(END)',
  'ENDS',
  '-30-',
  '###',
  '==Meridian',
  '(© Meridian)',
  '(Meridian)',
  '—Meridian',
  'meridian xx yy npr',
])('takes the sign-off %s off the copy and keeps it as a note', (end) => {
  expect(read(end)).toMatchObject({ credit: 'Meridian', edNote: end })
  expect(read(end)?.paragraphs).toHaveLength(2)
})

test.each(['The end.', 'More to come on Monday.', 'Meridian is a town.', '(The bridge is old)', '“Ends,” he said.'])(
  'leaves %s in the copy',
  (end) => expect(read(end)?.paragraphs).toContain(end),
)

test('never takes the only paragraph, and takes the agency from a closing bracket', () => {
  expect(parsePlainText('###').items[0]?.paragraphs).toEqual(['###'])
  expect(parsePlainText('Bridge to shut\n\nIt shuts.\n\n(CNP)').items[0]).toMatchObject({ credit: 'CNP' })
})

test('takes the lines of a sign-off in turn, also where they stand right under the copy', () => {
  expect(read('It stays shut.\nab/cd/ef\nMeridian')).toMatchObject({
    edNote: 'ab/cd/ef\nMeridian',
    paragraphs: ['SELBY, June 3 (Meridian) - It shuts.', 'Ferries run.', 'It stays shut.'],
  })
  expect(read('It stays shut, as the\nMeridian')?.paragraphs.at(-1)).toBe('It stays shut, as the Meridian')
})

test('keeps what a press release sets behind its end, and what it opens with, for editors', () => {
  const release =
    'FOR IMMEDIATE RELEASE\n\nBridge to shut\n\nIt shuts.\n\nFerries run.\n\nENDS\n\nNotes to editors: call 12.'
  expect(parsePlainText(release).items[0]).toMatchObject({
    headline: 'Bridge to shut',
    paragraphs: ['It shuts.', 'Ferries run.'],
    edNote: 'FOR IMMEDIATE RELEASE\nENDS\nNotes to editors: call 12.',
  })
})
