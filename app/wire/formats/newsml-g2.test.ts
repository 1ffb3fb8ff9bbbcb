import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readXml } from '../markup/xml.ts'
import { wireItem } from '../wire-item.ts'
import { readNewsMlG2 } from './newsml-g2.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../tests/fixtures/wire/${name}`, import.meta.url), 'utf8')
function read(text: string) {
  const { root, problems } = readXml(text)
  const { items, problems: odd } = root === null ? { items: [], problems: [] } : readNewsMlG2(root)
  return { items, problems: [...problems, ...odd] }
}
const newsItem = (inside: string) => read(`<newsItem guid="urn:x" xml:lang="en">${inside}</newsItem>`)
const content = (inside: string) => newsItem(`<contentSet>${inside}</contentSet>`).items[0]

test('reads the stories of a message whatever their prefix, and notes what is no story', () => {
  const { items, problems } = read(fixture('island-newsml-g2.xml'))
  expect(problems).toMatchObject([{ code: 'item-not-a-story', line: 56 }])
  expect(problems[0]?.message).toMatch(/^Concepts \(2\)/u)
  expect(items).toHaveLength(2)
  expect(wireItem.strict().parse(items[0])).toMatchObject({
    guid: 'urn:newsml:example.com:20240801:island',
    version: '2',
    headline: 'Island left without a ferry',
    slugline: 'Island-Ferry',
    byline: 'By Ann Lee',
    dateline: 'TOWAI –',
    credit: 'Example',
    copyright: '(c) Example 2024',
    copyrightHolder: 'Example News',
    usageTerms: 'Print only',
    language: 'en-NZ',
    urgency: 2,
    pubstatus: 'withheld',
    signals: ['sig:update'],
    versionCreated: '2024-08-01T09:00:00.250+12:00',
    embargoed: null,
    edNote: 'Eds: adds a quote\nPad\nCall the keeper',
    wordCount: 12,
    keywords: ['island'],
    subjects: [
      { code: 'medtop:20000523', name: 'labour' },
      { code: 'Kea Island', name: 'Kea Island' },
    ],
    places: ['Towai', 'Kea Island'],
    media: [
      { reference: './pier.jpg', type: 'image/jpeg', caption: 'The empty pier', credit: 'Example', alt: null },
      { reference: 'tag:example.com,2024:pier', type: null, caption: 'The empty pier', credit: 'Example', alt: null },
    ],
    paragraphs: ['TOWAI – Kea Island has had no ferry since Monday.', 'Bread came by helicopter.'],
  })
})

test('reads a package as the list of what it brings together', () => {
  expect(read(fixture('island-newsml-g2.xml')).items[1]).toMatchObject({
    guid: 'urn:newsml:example.com:20240801:top',
    version: '7',
    headline: 'Top of the hour',
    language: 'en',
    pubstatus: 'usable',
    paragraphs: [],
    media: [{ reference: 'urn:newsml:example.com:20240801:pier', type: 'picture', caption: 'The empty pier' }],
    body: [
      {
        type: 'list',
        ordered: true,
        items: [
          [{ type: 'paragraph', content: [{ text: 'Island left without a ferry' }] }],
          [{ type: 'paragraph', content: [{ text: 'urn:newsml:example.com:20240801:pier' }] }],
        ],
      },
    ],
  })
  const loose = read('<packageItem guid="p"><itemRef residref="N1"/><itemRef href="N2"/><itemRef/></packageItem>')
  expect(JSON.stringify(loose.items[0]?.body)).toMatch(/N1.*N2/u)
})

test.each([
  ['stat:canceled', 'canceled'],
  ['stat:usable', 'usable'],
])('takes the code %s as %s', (qcode, pubstatus) => {
  expect(newsItem(`<itemMeta><pubStatus qcode="${qcode}"/></itemMeta>`)).toMatchObject({
    items: [{ pubstatus, version: '1', signals: [] }],
    problems: [],
  })
})

test('keeps an embargo whose end cannot be read, and reads one that can', () => {
  const unclear = newsItem('<itemMeta><embargoed>noon</embargoed></itemMeta>')
  expect(unclear).toMatchObject({
    items: [{ pubstatus: 'embargoed', embargoed: null }],
    problems: [{ code: 'time-not-read' }],
  })
  const clear = newsItem('<itemMeta><embargoed>2024-08-02T06:00:00+1200</embargoed></itemMeta>')
  expect(clear.items[0]).toMatchObject({ pubstatus: 'usable', embargoed: '2024-08-02T06:00:00+12:00' })
})

test('reads copy as plain text, HTML in CDATA, NITF with its lines, and an agency’s own markup', () => {
  expect(content('<inlineData contenttype="text/plain">One.\n\nTwo.</inlineData>')?.paragraphs).toEqual([
    'One.',
    'Two.',
  ])
  expect(content('<inlineData><![CDATA[<p>One <b>bold</b>.</p>]]></inlineData>')?.paragraphs).toEqual(['One bold.'])
  const nitf =
    '<nitf baselang="fr"><body><body.head><hedline><hl1>Titre</hl1></hedline><byline>Par Zoé</byline></body.head><body.content><p>Un.</p></body.content></body></nitf>'
  expect(content(`<inlineXML>${nitf}</inlineXML>`)).toMatchObject({
    headline: 'Titre',
    byline: 'Par Zoé',
    paragraphs: ['Un.'],
  })
  const rootless = nitf.replace(/<\/?nitf[^>]*>/gu, '')
  expect(content(`<inlineXML>${rootless}</inlineXML>`)).toMatchObject({ headline: 'Titre', paragraphs: ['Un.'] })
  const own =
    '<BODY><TEXT><RUBRIK>Title</RUBRIK><INGRESS><P>Lead.</P></INGRESS><CITAT>Said.</CITAT><STYCKE>More <EM>words</EM>.</STYCKE>' +
    '<BILD><BILDFIL>pier.jpg</BILDFIL><BILDTEXT><P>Caption.</P></BILDTEXT><BILDSKAPARE>Mere Hall</BILDSKAPARE><BILDX/></BILD></TEXT></BODY>'
  const item = content(`<inlineXML contenttype="application/x-own">${own}</inlineXML>`)
  expect(item?.body.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'quote', 'paragraph'])
  expect(item?.paragraphs).toEqual(['Lead.', 'More words.'])
  expect(item?.media).toMatchObject([{ reference: 'pier.jpg', caption: 'Caption.', credit: 'Mere Hall' }])
})

test('leaves out the header of a page that repeats the headline, and keeps any other', () => {
  const page = (header: string) =>
    content(`<inlineXML><html><body><header>${header}</header><p>Copy.</p></body></html></inlineXML>`)
  expect(page('<h1>Headline</h1><p>By Ann Lee</p>')?.body).toHaveLength(1)
  expect(JSON.stringify(page('<p>Corrected at noon.</p>')?.body)).toContain('Corrected at noon.')
  expect(page('<p>Corrected at noon.</p>')?.paragraphs).toEqual(['Copy.'])
})

test('chooses the alternative that suits: the language, the markup, never packed data', () => {
  const alternatives =
    '<inlineXML xml:lang="de"><html><body><p>Deutsch.</p></body></html></inlineXML><inlineData encoding="base64">VGhl</inlineData>' +
    '<inlineData contenttype="application/pdf">%PDF</inlineData><inlineXML xml:lang="en"><html><p>English.</p></html></inlineXML><inlineXML/>'
  expect(content(alternatives)?.paragraphs).toEqual(['English.'])
  expect(content('<inlineData encoding="base64">VGhl</inlineData>')?.body).toEqual([])
})

test('takes the language from the copy, or its words, where the item states none', () => {
  const item = (inside: string) => read(`<newsItem guid="a">${inside}</newsItem>`).items[0]
  expect(item('<contentSet><inlineXML><html xml:lang="swe"><p>Hej</p></html></inlineXML></contentSet>')?.language).toBe(
    'sv',
  )
  expect(
    item(
      '<contentSet><inlineData>The ferry is at the pier and it was on time for the island.</inlineData></contentSet>',
    )?.language,
  ).toBe('en')
  expect(item('<contentMeta><language tag="not a tag"/></contentMeta>')?.language).toBeNull()
})

test('gives an item without an id one from its content, and nothing for an empty one', () => {
  const text = '<newsItem><contentMeta><headline rank="x">Only words</headline></contentMeta></newsItem>'
  expect(read(text).items[0]?.guid).toMatch(/^sha256:/u)
  expect(read('<newsMessage><itemSet><newsItem/></itemSet></newsMessage>')).toMatchObject({
    items: [],
    problems: [{ code: 'no-item' }],
  })
})
