import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseFeed } from './feed.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../tests/fixtures/wire/${name}`, import.meta.url), 'utf8')
const rss = (items: string, before = '') =>
  `${before}<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`

test('reads RSS 2.0 with its modules', () => {
  const { items, problems } = parseFeed(fixture('ferry.rss'))
  expect(problems).toEqual([])
  expect(items).toMatchObject([
    {
      guid: 'ferry-1',
      headline: 'CORRECTED-Ferry & tug collide',
      signals: ['correction'],
      byline: 'Mere Hall, Ann Lee',
      copyright: 'Meridian 2024',
      language: 'en-NZ',
      versionCreated: '2024-06-10T17:05:00+12:00',
      keywords: ['20000139', 'Ferries'],
      subjects: [{ code: '20000139', name: null }],
      paragraphs: ['The ferry hit a tug.'],
      media: [
        {
          reference: 'https://pictures.example/f.jpg',
          type: 'image/jpeg',
          caption: 'Stuck',
          credit: 'Lee',
          alt: 'Ferry',
        },
        { reference: 'https://sound.example/a.mp3', type: 'audio/mpeg' },
      ],
    },
    { guid: 'https://meridian.example/2', paragraphs: ['First line.', 'Second paragraph été.'] },
  ])
})

test('reads Atom by the types of its texts, authors and rights of the feed included', () => {
  expect(parseFeed(fixture('ferry.atom')).items).toMatchObject([
    {
      guid: 'urn:meridian:a1',
      headline: 'Moins de 3 < 4',
      byline: 'Rédaction',
      copyright: '© Méridien',
      language: 'fr',
      versionCreated: '2024-06-10T06:00:00+02:00',
      keywords: ['Accident'],
      subjects: [{ code: 'medtop:20000139', name: 'Accident' }],
      paragraphs: ['Le bac s’est échoué.'],
      media: [{ reference: 'https://pictures.example/a.jpg', type: 'image/jpeg', caption: 'Le bac' }],
    },
    { headline: '5 < 6 et <b>gras</b>', byline: 'Anne Lee', paragraphs: ['Une <b> reste du texte.'] },
  ])
})

test('an Atom entry without an id is known by its page, one with a picture alone by that', () => {
  const feed =
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title><link href="https://m.example/a"/></entry><entry><link rel="enclosure" href="p.jpg"/><updated>June 2024</updated></entry></feed>'
  expect(parseFeed(feed).items).toMatchObject([
    { guid: 'https://m.example/a', body: [] },
    { media: [{ reference: 'p.jpg' }], versionCreated: null },
  ])
})

test('one bad entry among many costs no other', () => {
  const good = (count: number) => '<item><title>good</title></item>'.repeat(count)
  const { items, problems } = parseFeed(rss(`${good(300)}\n<item><title>bad</titel></item>${good(300)}`))
  expect(items).toHaveLength(600)
  expect(problems).toMatchObject([{ code: 'feed-broken', line: 2 }])
})

test('reads RSS 1.0 items in document order, those its table of contents leaves out too', () => {
  expect(parseFeed(fixture('ferry.rdf')).items).toMatchObject([
    {
      guid: 'https://meridian.example/a',
      byline: 'Ann Lee',
      language: 'en',
      keywords: ['Ferries'],
      versionCreated: '2024-06-10T05:00:00Z',
    },
    { guid: 'https://meridian.example/b', paragraphs: ['Words.'] },
  ])
})

test('reads JSON Feed', () => {
  expect(parseFeed(fixture('ferry.feed.json')).items).toMatchObject([
    {
      guid: 'j1',
      headline: 'Ferry afloat again',
      byline: 'Desk',
      versionCreated: '2024-06-10T06:00:00Z',
      paragraphs: ['It floats.'],
      keywords: ['ferry'],
      media: [
        { reference: 'https://pictures.example/j.jpg', type: 'image' },
        { reference: 'https://sound.example/j.mp3', type: 'audio/mpeg', caption: 'The horn' },
      ],
    },
    { guid: 'j2', byline: 'Ann Lee', paragraphs: ['Only text.', 'Two paragraphs.'] },
  ])
})

test('reads early RSS: a channel alone, and items beside the channel', () => {
  expect(
    parseFeed('<?xml version="1.0"?><!-- x --><channel><item><title>a</title></item></channel>').items,
  ).toMatchObject([{ headline: 'a' }])
  expect(
    parseFeed('<rss version="0.90"><channel><title>t</title></channel><item><title>b</title></item></rss>').items,
  ).toMatchObject([{ headline: 'b' }])
})

test('groups of media give their default rendition, thumbnails count where nothing else does', () => {
  const media = (content: string) =>
    parseFeed(
      `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><title>a</title>${content}</item></channel></rss>`,
    ).items[0]?.media
  expect(
    media(
      '<media:group><media:title>G</media:title><media:content url="s.mp4"/><media:content url="l.mp4" isDefault="true" type="video/mp4"/></media:group>',
    ),
  ).toMatchObject([{ reference: 'l.mp4', type: 'video/mp4', caption: 'G' }])
  expect(media('<media:thumbnail url="t.jpg"/>')).toMatchObject([{ reference: 't.jpg', type: 'image' }])
})

test('expands no entity of the feed’s own and names nothing outside', () => {
  const bomb = rss(
    '<item><guid>1</guid><title>&b;&x;</title></item>',
    '<?xml version="1.0"?><!DOCTYPE rss [<!-- ]> --><!ENTITY a "lol]>lol"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>\n',
  )
  const { items, problems } = parseFeed(bomb)
  expect(items).toMatchObject([{ guid: '1', headline: '&b;&x;' }])
  expect(problems).toMatchObject([{ code: 'entities-ignored' }])
  expect(parseFeed('<!DOCTYPE rss [<!ENTITY a "x').items).toEqual([])
})

test('saves every entry of a broken feed that can be read by itself, and the beginning of the last', () => {
  const whole = rss(
    '<copyright>C</copyright>\n<item><guid>1</guid><title>One</title></item>\n<item><guid>2</guid><title>Two</title><description><![CDATA[<p>the beginning of a long',
  ).replace('</channel></rss>', '')
  expect(parseFeed(whole)).toMatchObject({
    items: [
      { guid: '1', copyright: 'C' },
      { guid: '2', copyright: 'C', paragraphs: ['the beginning of a long'] },
    ],
    problems: [{ code: 'feed-broken', line: 3 }],
  })
  const inTag = rss('<item><guid>1</guid><title>One &amp; two &am<descr').replace('</channel></rss>', '')
  expect(parseFeed(inTag)).toMatchObject({ items: [{ guid: '1', headline: 'One & two' }] })
  const mixed = rss('<item><guid>1</guid><description>x</descr></item><!-- <item> --><item><guid>2</guid></item>')
  expect(parseFeed(mixed)).toMatchObject({ items: [{ guid: '2' }], problems: [{ code: 'feed-broken', line: 1 }] })
  const unclosed = rss('<item><guid>1</guid><title>One<item><guid>2</guid></item>')
  expect(parseFeed(unclosed)).toMatchObject({ items: [{ guid: '1', headline: 'One' }, { guid: '2' }] })
  const atom = fixture('ferry.atom')
  expect(parseFeed(atom.slice(0, atom.indexOf('Une &lt;'))).items).toMatchObject([
    { guid: 'urn:meridian:a1' },
    { guid: 'urn:meridian:a2' },
  ])
  const rdf = fixture('ferry.rdf')
  expect(parseFeed(rdf.slice(0, -60)).items).toHaveLength(2)
})

test('saves the whole items of a broken JSON Feed', () => {
  const feed = fixture('ferry.feed.json')
  expect(parseFeed(feed.slice(0, feed.indexOf('Two paragraphs')))).toMatchObject({
    items: [{ guid: 'j1', paragraphs: ['It floats.'] }],
    problems: [{ code: 'json-broken', line: 17 }],
  })
})

test('an item with nothing but a headline has an id from it; one that says nothing is left out', () => {
  const { items } = parseFeed(rss('<item><title>Alone</title></item><item></item>'))
  expect(items).toHaveLength(1)
  expect(items[0]?.guid).toMatch(/^sha256:/)
  expect(parseFeed(rss('<item><title>Alone</title></item>'))).toEqual(
    parseFeed(rss('<item><title>Alone</title></item>')),
  )
})

test('the appeal at the end of an item is told from its copy', () => {
  const footer = 'Only readers keep the Meridian afloat, so subscribe today.'
  const body = (end: string) =>
    parseFeed(rss(`<item><guid>1</guid><description>&lt;p&gt;The ferry floats.&lt;/p&gt;${end}</description></item>`), {
      knownFooters: [footer],
    }).items[0]
  expect(body(`&lt;p&gt;${footer}&lt;/p&gt;`)).toMatchObject({
    paragraphs: ['The ferry floats.'],
    appeal: [footer],
    body: [{ type: 'paragraph' }],
  })
  const cut = body(`&lt;p&gt;It &lt;b&gt;sails&lt;/b&gt; on Friday. ${footer}&lt;/p&gt;`)
  expect(cut).toMatchObject({ paragraphs: ['The ferry floats.', 'It sails on Friday.'], appeal: [footer] })
  expect(cut?.body[1]).toEqual({
    type: 'paragraph',
    content: [{ text: 'It ' }, { text: 'sails', bold: true }, { text: ' on Friday.' }],
  })
  expect(body(`&lt;p&gt;${footer}&lt;/p&gt;&lt;ul&gt;&lt;li&gt;a&lt;/li&gt;&lt;/ul&gt;`)).toMatchObject({ appeal: [] })
})

test('says so where a file is no feed', () => {
  for (const text of ['', 'words', '<html></html>', '{"a":1}', '<!-- open', '<?xml']) {
    expect(parseFeed(text)).toMatchObject({ items: [], problems: [{ code: 'not-a-feed' }] })
  }
})

test.each([
  '{"version": "https://jsonfeed.org/version/1.1"}',
  '{"version": "https://jsonfeed.org/version/1", "items": [1]}',
])('says that %s is no feed', (text) => {
  expect(parseFeed(text)).toMatchObject({ items: [], problems: [{ code: 'not-a-feed' }] })
})
