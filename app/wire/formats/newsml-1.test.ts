import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readXml } from '../markup/xml.ts'
import { wireItem } from '../wire-item.ts'
import { readNewsMl1 } from './newsml-1.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../tests/fixtures/wire/${name}`, import.meta.url), 'utf8')
function read(text: string) {
  const { root, problems } = readXml(text)
  const { items, problems: odd } = root === null ? { items: [], problems: [] } : readNewsMl1(root)
  return { items, problems: [...problems, ...odd] }
}
const identified = (id: string) => `<Identification><NewsIdentifier>${id}</NewsIdentifier></Identification>`
const newsItem = (components: string, before = '') =>
  read(`<NewsML><NewsItem>${before}${components}</NewsItem></NewsML>`)
const copy = (words: string) => `<ContentItem><DataContent>${words}</DataContent></ContentItem>`

test('reads every item of a message, its copy, lines and pictures', () => {
  const { items, problems } = read(fixture('lighthouse-newsml-1.xml'))
  expect(problems.map((problem) => problem.code)).toEqual(['item-not-a-story'])
  expect(items).toHaveLength(2)
  expect(wireItem.strict().parse(items[0])).toMatchObject({
    guid: 'urn:newsml:example.com:20240501:L1:2',
    version: '2',
    headline: 'Lighthouse lit after ninety years',
    slugline: 'lighthouse',
    byline: 'By Ann Lee, Mere Hall',
    dateline: 'TOWAI, May 1',
    credit: 'Example',
    copyright: '(c) Example 2024',
    copyrightHolder: 'Example News',
    usageTerms: 'Print only',
    language: 'en',
    urgency: 3,
    pubstatus: 'usable',
    signals: ['Rectify'],
    versionCreated: '2024-05-01T11:00:00Z',
    embargoed: null,
    edNote: 'ADDS the keeper',
    wordCount: 21,
    keywords: ['lighthouse', 'coast', 'history'],
    subjects: [{ code: '06006000', name: null }],
    places: ['Towai, NZL'],
    paragraphs: ['The lamp of Towai turned again on Tuesday.', 'Its lens came from Paris & London.'],
  })
  const picture = { caption: 'The lamp at dusk', credit: 'Mere Hall/Example', alt: null }
  expect(items[0]?.media).toEqual([
    { reference: 'small.jpg', type: 'Photo', ...picture },
    { reference: '../../etc/large.jpg', type: 'image/jpeg', ...picture },
  ])
  expect(JSON.stringify(items)).not.toMatch(/lead\(\)|color: red/u)
})

test('reads one of several equivalents, lines from the NITF inside, and the end of an embargo', () => {
  expect(read(fixture('lighthouse-newsml-1.xml')).items[1]).toMatchObject({
    guid: 'urn:newsml:example.com:20240501:L2:1',
    headline: 'Keeper returns',
    byline: 'By Ann Lee',
    dateline: 'TOWAI',
    pubstatus: 'embargoed',
    embargoed: '2024-05-02T06:00:00+12:00',
    versionCreated: '2024-05-01T11:30:00',
    paragraphs: ['The keeper came back.'],
  })
})

test('gives an item for each language the copy comes in, the first under the plain id', () => {
  const variant = (language: string, headline: string, words: string) =>
    `<NewsComponent xml:lang="${language}"><NewsLines><HeadLine>${headline}</HeadLine></NewsLines>` +
    `<NewsComponent><Role FormalName="Title"/>${copy(headline)}</NewsComponent>` +
    `<NewsComponent><Role FormalName="Body"/>${copy(words)}</NewsComponent></NewsComponent>`
  const { items } = newsItem(
    `<NewsComponent xml:lang="nl">${variant('nl', 'De brug', 'De brug is dicht.')}${variant('fr', 'Le pont', 'Le pont est fermé.')}</NewsComponent>`,
    identified(
      '<NewsItemId>7</NewsItemId><RevisionId>4</RevisionId><PublicIdentifier>urn:newsml:example.be</PublicIdentifier>',
    ),
  )
  expect(items).toMatchObject([
    { guid: 'urn:newsml:example.be:7', language: 'nl', headline: 'De brug', paragraphs: ['De brug is dicht.'] },
    { guid: 'urn:newsml:example.be:7#fr', language: 'fr', headline: 'Le pont', paragraphs: ['Le pont est fermé.'] },
  ])
})

test('reads bare paragraphs, escaped markup and plain lines as copy, and lead before body', () => {
  const part = (role: string, words: string) =>
    `<NewsComponent><Role FormalName="${role}"/>${copy(words)}</NewsComponent>`
  const { items } = newsItem(
    `<NewsComponent>${part('Lead', '<p>A lead.</p>')}${part('Body', '&lt;p&gt;Escaped &lt;i&gt;words&lt;/i&gt;.&lt;/p&gt;')}${part('Body', 'First lines.\n\nSecond lines.')}${part('Abstract', 'Not this.')}</NewsComponent>`,
  )
  expect(items[0]?.paragraphs).toEqual(['A lead.', 'Escaped words.', 'First lines.', 'Second lines.'])
})

test('reads one format where a component carries its copy in several', () => {
  const { items } = newsItem(
    '<NewsComponent><ContentItem><Format FormalName="NITF"/><DataContent><nitf baselang="de-AT"><body.content><p>Marked up.</p></body.content></nitf></DataContent></ContentItem>' +
      '<ContentItem><Format FormalName="Text"/><DataContent>Marked up.</DataContent></ContentItem></NewsComponent>',
  )
  expect(items[0]).toMatchObject({ language: 'de-AT', paragraphs: ['Marked up.'] })
})

test('reads NITF that stands as text in CDATA', () => {
  const nitf = '<?xml version="1.0"?><nitf><body><body.content><p>Wrapped &amp; sent.</p></body.content></body></nitf>'
  expect(newsItem(`<NewsComponent>${copy(`<![CDATA[${nitf}]]>`)}</NewsComponent>`).items[0]?.paragraphs).toEqual([
    'Wrapped & sent.',
  ])
})

test('keeps a withdrawal that carries nothing but its status', () => {
  const id = identified('<PublicIdentifier>urn:newsml:example.com:20240501:L1:3A</PublicIdentifier>')
  const { items, problems } = newsItem('', `${id}<NewsManagement><Status FormalName="Canceled"/></NewsManagement>`)
  expect(items).toMatchObject([{ pubstatus: 'canceled', headline: null, body: [], wordCount: 0 }])
  expect(problems).toEqual([])
})

test('leaves packed copy out and says so', () => {
  const { items, problems } = newsItem(
    '<NewsComponent><NewsLines><HeadLine>Packed</HeadLine></NewsLines>\n<ContentItem><Encoding Notation="Base64"><DataContent>VGhl</DataContent></Encoding></ContentItem></NewsComponent>',
  )
  expect(items[0]).toMatchObject({ headline: 'Packed', body: [] })
  expect(problems).toMatchObject([{ code: 'content-encoded', line: 2 }])
})

test('has no item where a message is empty', () => {
  expect(read('<NewsML><NewsEnvelope/></NewsML>')).toMatchObject({ items: [], problems: [{ code: 'no-item' }] })
  expect(read('<NewsItem><NewsComponent/></NewsItem>')).toMatchObject({ items: [], problems: [{ code: 'no-item' }] })
})

test.each([
  ['<PublicIdentifier>urn:newsml:example.be</PublicIdentifier><NewsItemId>98</NewsItemId>', 'urn:newsml:example.be:98'],
  [
    '<PublicIdentifier>tag:example.com,2024:98</PublicIdentifier><NewsItemId>98</NewsItemId>',
    'tag:example.com,2024:98',
  ],
  ['<ProviderId>example.be</ProviderId><NewsItemId>98</NewsItemId>', 'urn:newsml:example.be:98'],
])('makes of %s the id %s', (identifier, guid) => {
  expect(newsItem('', identified(identifier)).items[0]?.guid).toBe(guid)
})

test('derives an id from the content where the file has none, or noughts', () => {
  const story = (words: string) => `<NewsComponent>${copy(words)}</NewsComponent>`
  const noughts = identified('<NewsItemId>0</NewsItemId><PublicIdentifier>urn:newsml:example.be</PublicIdentifier>')
  const [first, again, other] = [
    newsItem(story('Rain.'), noughts).items[0]?.guid,
    newsItem(story('Rain.'), noughts).items[0]?.guid,
    newsItem(story('Snow.'), noughts).items[0]?.guid,
  ]
  expect(first).toMatch(/^sha256:[0-9a-f]{64}$/u)
  expect(again).toBe(first)
  expect(other).not.toBe(first)
})

test('takes lines from components around and beside, never from those of pictures', () => {
  const picture =
    '<NewsComponent><NewsLines><CreditLine>Photographer</CreditLine></NewsLines><ContentItem Href="a.jpg"/></NewsComponent>'
  const beside = '<NewsComponent><NewsLines><SlugLine>rain-north</SlugLine></NewsLines></NewsComponent>'
  const { items } = newsItem(
    `<NewsComponent>${picture}${beside}<NewsComponent>${copy('Rain fell in the north.')}</NewsComponent></NewsComponent>`,
  )
  expect(items[0]).toMatchObject({ slugline: 'rain-north', credit: null })
  expect(items[0]?.media).toEqual([
    { reference: 'a.jpg', type: null, caption: null, credit: 'Photographer', alt: null },
  ])
  expect(newsItem(picture).items[0]).toMatchObject({ credit: 'Photographer', body: [] })
})
