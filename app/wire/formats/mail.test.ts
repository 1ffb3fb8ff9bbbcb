import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMail } from './mail.ts'

const bytes = readFileSync(new URL('../../../tests/fixtures/wire/ferry.eml', import.meta.url))
const mail = (text: string) => parseMail(new TextEncoder().encode(text.replace(/\n/g, '\r\n')))

test('reads the HTML part through its layout tables, with what the headers say', async () => {
  const { items, problems } = await parseMail(bytes)
  expect(problems).toEqual([])
  expect(items).toMatchObject([
    {
      guid: 'ferry.2@meridian.example',
      headline: 'UPDATE 1-Fähre wieder frei',
      signals: ['update'],
      byline: 'Von Ann Lee',
      dateline: 'PICTON',
      credit: 'Meridian Küste',
      language: 'de',
      versionCreated: '2024-06-10T17:05:00+12:00',
      keywords: ['Faehre', 'Hafen'],
      paragraphs: ['PICTON (Meridian) - Die Fähre schwimmt wieder.'],
      body: [{ type: 'paragraph' }, { type: 'table', rows: [{ cells: ['Stunde', 'Flut'] }, { cells: ['17', '0,4'] }] }],
      media: [{ reference: 'cid:ferry@meridian', type: 'image/png', caption: 'ferry.png', alt: 'Fähre' }],
    },
  ])
})

test('reads the text part as plain copy where there is no HTML', async () => {
  const text = bytes.toString('latin1').replace(/--inner\r?\nContent-Type: text\/html[\s\S]*--inner--/, '--inner--')
  const { items } = await parseMail(Buffer.from(text, 'latin1'))
  expect(items).toMatchObject([
    {
      guid: 'ferry.2@meridian.example',
      headline: 'UPDATE 1-Fähre wieder frei',
      signals: ['update'],
      byline: 'Von Ann Lee',
      paragraphs: ['PICTON (Meridian) - Die Fähre schwimmt wieder.'],
      media: [{ reference: 'cid:ferry@meridian', type: 'image/png' }],
    },
  ])
})

test('keeps a headline of the copy beside the subject, and each message of a mail of several', async () => {
  const own = await mail(
    'From: desk@m.example\nSubject: From the desk\n\nFerry floats\n\nPICTON (Meridian) - It floats again.\n',
  )
  expect(own.items).toMatchObject([
    {
      headline: 'From the desk',
      credit: 'Meridian',
      body: [{ type: 'heading', content: [{ text: 'Ferry floats' }] }, { type: 'paragraph' }],
    },
  ])
  expect(own.items[0]?.guid).toMatch(/^sha256:/)
  const several = await mail(
    'From: d@m.example\nMessage-ID: <m@x>\nSubject: Two\n\nZCZC\n$One\nIt floats.\nNNNN\nZCZC\n$Other\nIt sails.\nNNNN\n',
  )
  expect(several.items.map(({ guid, headline }) => [guid, headline])).toEqual([
    ['m@x', 'Two'],
    ['m@x#2', 'Other'],
  ])
})

test('a kill in the copy holds whatever the subject says', async () => {
  const { items } = await mail(
    'From: d@m.example\nSubject: Ferry\n\nKILL\n\nThe story must not be used, the desk said.\n',
  )
  expect(items).toMatchObject([{ pubstatus: 'canceled', signals: ['kill'] }])
})

test('lists attachments without copy and says so', async () => {
  const { items, problems } = await mail(
    'Subject: Story attached\nMIME-Version: 1.0\nContent-Type: application/msword\nContent-Disposition: attachment; filename="story.doc"\nContent-Description: The story\nContent-Transfer-Encoding: base64\n\nAAAA\n',
  )
  expect(items).toMatchObject([
    {
      headline: 'Story attached',
      media: [{ reference: 'story.doc', type: 'application/msword', caption: 'The story' }],
    },
  ])
  expect(problems).toMatchObject([{ code: 'mail-without-copy' }])
})

test('scripts and javascript addresses do not come through', async () => {
  const { items } = await mail(
    'Subject: s\nContent-Type: text/html\n\n<p onclick="x()">Hello <a href="javascript:alert(1)">there</a></p><script>alert(2)</script>\n',
  )
  expect(items[0]?.body).toEqual([{ type: 'paragraph', content: [{ text: 'Hello there' }] }])
})

test('a mail with nothing in it, or nested without end, is a problem', async () => {
  expect(await mail('')).toMatchObject({ items: [], problems: [{ code: 'mail-unreadable' }] })
  const nested = Array.from(
    { length: 200 },
    (_, index) => `Content-Type: multipart/mixed; boundary="b${index}"\n\n--b${index}\n`,
  ).join('')
  expect(await mail(`Subject: s\n${nested}`)).toMatchObject({ items: [], problems: [{ code: 'mail-unreadable' }] })
})
