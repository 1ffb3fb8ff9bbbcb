import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readXml } from '../markup/xml.ts'
import { wireItem } from '../wire-item.ts'
import { readNitf } from './nitf.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../tests/fixtures/wire/${name}`, import.meta.url), 'utf8')
function read(text: string) {
  const { root, problems } = readXml(text)
  const { items, problems: odd } = root === null ? { items: [], problems: [] } : readNitf(root)
  return { items, problems: [...problems, ...odd] }
}
const withData = (data: string, head = '', body = '<p>The pump ran on.</p>') =>
  read(
    `<nitf><head><docdata>${data}</docdata></head><body><body.head>${head}</body.head><body.content>${body}</body.content></body></nitf>`,
  )

test('reads every field of a document and never its document type', () => {
  const { items, problems } = read(fixture('quarry-nitf.xml'))
  expect(problems).toEqual([])
  expect(items).toHaveLength(1)
  expect(wireItem.strict().parse(items[0])).toMatchObject({
    guid: 'example.quarry.2',
    version: '3',
    headline: 'Quarry floods again',
    slugline: 'Quarry-Flood',
    byline: 'By Ann Lee, Mining editor, José Tane',
    dateline: 'MILFORD July 3',
    credit: 'Example News',
    copyright: '© 2024 Example News',
    copyrightHolder: 'Example News',
    usageTerms: 'Print only',
    language: 'en-NZ',
    urgency: 2,
    pubstatus: 'embargoed',
    signals: ['correction'],
    versionCreated: '2024-07-03T09:15:00',
    embargoed: '2024-07-03T12:00:00+12:00',
    edNote: 'Adds the mayor\nCorrects the depth to 12 metres',
    wordCount: 41,
    keywords: ['flood', 'mining'],
    subjects: [
      { code: '06002000', name: 'Flood' },
      { code: 'Mining', name: 'Mining' },
    ],
    places: ['Milford, Southland, NZL', 'Milford'],
    media: [
      {
        reference: 'quarry.jpg',
        type: 'image/jpeg',
        caption: 'The pit at noon',
        credit: 'Mere Hall',
        alt: 'A grey pit',
      },
    ],
    paragraphs: [
      'MILFORD – Water filled the quarry on Tuesday.',
      'Two pumps stopped at dawn; a third, “the old one”, ran on.',
      'The mayor will speak at noon.',
    ],
  })
})

test('reads documents of any wrapper, prefix or number, and gives one without an id a stable one', () => {
  const one =
    '<n:nitf xmlns:n="urn:x"><n:body><n:body.head><n:hedline><n:hl1>Rain</n:hl1></n:hedline></n:body.head></n:body></n:nitf>'
  const { items, problems } = read(`<nitfs>${one}${one.replace('Rain', 'Snow')}</nitfs>`)
  expect(problems).toEqual([])
  expect(items.map((item) => item.headline)).toEqual(['Rain', 'Snow'])
  expect(items[0]?.guid).toMatch(/^sha256:[0-9a-f]{64}$/u)
  expect(items[0]?.guid).not.toBe(items[1]?.guid)
  expect(read(one).items[0]?.guid).toBe(items[0]?.guid)
})

test.each([
  ['usable', 'usable'],
  ['CANCELLED', 'canceled'],
  ['withheld', 'withheld'],
  ['', 'usable'],
])('takes the status %s as %s', (written, pubstatus) => {
  const text = `<nitf><head><docdata management-status="${written}"><doc-id id-string="a"/></docdata></head></nitf>`
  expect(read(text)).toMatchObject({ items: [{ pubstatus }], problems: [] })
})

test('says which status or time it does not understand, and keeps an unreadable embargo an embargo', () => {
  const text =
    '<nitf><head>\n<docdata management-status="paused"><doc-id id-string="a"/>\n<date.release norm="at noon"/></docdata></head></nitf>'
  const { items, problems } = read(text)
  expect(items[0]).toMatchObject({ pubstatus: 'embargoed', embargoed: null })
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['time-not-read', 3],
    ['status-not-known', 2],
  ])
})

test('takes the time from the story or its publication where there is no date of issue', () => {
  expect(withData('<date.issue>20240102T030405Z</date.issue>').items[0]?.versionCreated).toBe('2024-01-02T03:04:05Z')
  const dateline = '<dateline>Oslo <story.date norm="20240102">20240102</story.date></dateline>'
  expect(withData('', dateline).items[0]).toMatchObject({ versionCreated: '2024-01-02', dateline: 'Oslo' })
})

test('uses the second headline, the notes and the rights above the body where nothing better stands', () => {
  const head =
    '<hedline><hl2>Only a second line</hl2></hedline><note><body.content><p>Hold for noon.</p></body.content></note>' +
    '<rights>Kept by <rights.owner>Example</rights.owner>.</rights><byline/><dateline/>'
  expect(withData('<du-key key="3f2a9c1e-0000-4a"/>', head).items[0]).toMatchObject({
    headline: 'Only a second line',
    edNote: 'Hold for noon.',
    copyright: 'Kept by Example.',
    copyrightHolder: 'Example',
    slugline: null,
    byline: null,
    dateline: null,
  })
  expect(withData('<du-key key="harbour-bridge"/>').items[0]?.slugline).toBe('harbour-bridge')
})

test('writes a copyright once where the holder already does', () => {
  expect(withData('<doc.copyright holder="(c) Example" year="2024"/>').items[0]?.copyright).toBe('(c) Example')
})

test('names a hundred problems of a file and no more', () => {
  const one = '<nitf><head><docdata><doc-id id-string="a"/><date.issue norm="soon"/></docdata></head></nitf>'
  const { items, problems } = read(`<nitfs>${one.repeat(150)}</nitfs>`)
  expect([items.length, problems.length]).toEqual([150, 100])
})

test('reads the rights of the document data', () => {
  const rights = '<doc.rights owner="Example" limitations="No links"/>'
  expect(withData(rights).items[0]).toMatchObject({
    copyrightHolder: 'Example',
    usageTerms: 'No links',
    copyright: null,
  })
})

test('reads the abstract where there is no body, and has no item where there is nothing at all', () => {
  expect(withData('', '<abstract><p>In short.</p></abstract>', '').items[0]?.paragraphs).toEqual(['In short.'])
  expect(read('<nitf>\n<head/></nitf>')).toMatchObject({ items: [], problems: [{ code: 'no-item', line: 1 }] })
})

test('keeps markup that CDATA or escapes make words as words', () => {
  const body = '<p><![CDATA[AT&T <b>bold</b>]]></p><p>&lt;script&gt;lead()&lt;/script&gt;</p>'
  expect(withData('', '', body).items[0]?.paragraphs).toEqual(['AT&T <b>bold</b>', '<script>lead()</script>'])
})
