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
