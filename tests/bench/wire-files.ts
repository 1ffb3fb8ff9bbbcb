import type { WireItem } from '../../app/wire/wire-item.ts'
import { madeUpItem } from './wire-copy.ts'

/** A file of made-up copy as an agency would send it. */
export type MadeUpFile = {
  readonly format: WireFormatName
  readonly name: string
  readonly bytes: Uint8Array
  /** How many items are in it: one, or twenty in a feed. */
  readonly items: number
}

type Writer = (item: WireItem, number: number) => string
type FeedWriter = { readonly head: string; readonly entry: Writer; readonly between: string; readonly tail: string }

const writers = {
  text: (item) => [item.slugline, item.headline, item.byline, '', ...spaced(item)].join('\n'),
  iptc7901: (item, number) =>
    `\u0001mdw${pad(number)} 4 i ${item.paragraphs.length * 25} mdw ${pad(number)}\r\n\r\n${item.slugline}/\r\n\u0002${item.headline} =\r\n\r\n` +
    `   Harlow (mdw) - ${item.paragraphs.join('\r\n   ')}\r\n\r\nmdw ab cd\r\n\r\n\u0003021433 GMT Mar 26\r\n\u0004`,
  anpa1312: (item, number) =>
    `\u0016\u0016\u0001a${pad(number)}\u001fmdwir\r\nu n\u0013\u0011 ${item.slugline}-${number}  03-10 0100\r\n\u0002\u0002${item.slugline}-${number},100<\r\n` +
    `\u0005${item.headline}<\r\n\u0005${item.byline}=\r\n\t   ${item.paragraphs.join('\r\n\t   ')}\r\n\u0003MD-WF-03-10-26 0512GMT<\r\n\u0004`,
  nitf: (item, number) =>
    `<?xml version="1.0" encoding="UTF-8"?><nitf><head><title>${item.headline}</title><docdata><doc-id id-string="mdw:${number}"/>` +
    `<urgency ed-urg="${item.urgency}"/><date.issue norm="20260310T101500Z"/><key-list><keyword key="${item.keywords[0]}"/><keyword key="bulletin"/></key-list></docdata></head>` +
    `<body><body.head><hedline><hl1>${item.headline}</hl1></hedline><byline>${item.byline}</byline></body.head><body.content>${marked(item)}</body.content></body></nitf>`,
  newsml1: (item, number) =>
    `<?xml version="1.0" encoding="UTF-8"?><NewsML><NewsEnvelope><DateAndTime>20260310T101500Z</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier>` +
    `<ProviderId>meridian.example</ProviderId><DateId>20260310</DateId><NewsItemId>m${number}</NewsItemId><RevisionId Update="N" PreviousRevision="0">1</RevisionId>` +
    `<PublicIdentifier>urn:newsml:meridian.example:20260310:m${number}:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><Status FormalName="Usable"/></NewsManagement>` +
    `<NewsComponent><NewsLines><HeadLine>${item.headline}</HeadLine><SlugLine>${item.slugline}</SlugLine></NewsLines><NewsComponent><ContentItem><DataContent>${marked(item)}</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`,
  'newsml-g2': (item, number) =>
    `<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:meridian.example,2026:${number}" version="1" standard="NewsML-G2" standardversion="2.31" conformance="power" xml:lang="${item.language}">` +
    `<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2026-03-10T10:15:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><urgency>${item.urgency}</urgency><creditline>${item.credit}</creditline><by>${item.byline}</by>` +
    `<headline>${item.headline}</headline><slugline>${item.slugline}</slugline><keyword>bulletin</keyword></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${item.headline}</title></head><body>${marked(item)}</body></html></inlineXML></contentSet></newsItem>`,
  ninjs: (item, number) =>
    JSON.stringify({
      uri: `https://meridian.example/items/${number}`,
      type: 'text',
      version: '1',
      versioncreated: '2026-03-10T10:15:00Z',
      pubstatus: 'usable',
      urgency: item.urgency,
      language: item.language,
      headline: item.headline,
      slugline: item.slugline,
      byline: item.byline,
      body_xhtml: marked(item),
    }),
  mail: (item, number) =>
    [
      `From: desk@meridian.example`,
      `To: wire@ledger.example`,
      `Subject: ${item.slugline}`,
      `Message-ID: <m${number}@meridian.example>`,
      'Date: Tue, 10 Mar 2026 10:15:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      ...spaced(item),
    ].join('\r\n'),
  html: (item, number) =>
    `<!doctype html><html lang="${item.language}"><head><meta charset="utf-8"><title>${item.headline}</title><link rel="canonical" href="https://meridian.example/page/${number}"></head>` +
    `<body><nav><a href="/">Home</a></nav><article><h1>${item.headline}</h1>${marked(item)}</article><footer>Contact</footer></body></html>`,
} satisfies Record<string, Writer>

const feeds = {
  rss: {
    head: '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Northline</title><link>https://northline.example/</link><description>News</description>',
    entry: (item, number) =>
      `<item><title>${item.headline}</title><guid isPermaLink="false">rss-${number}</guid><pubDate>Tue, 10 Mar 2026 10:15:00 GMT</pubDate>` +
      `<description>${item.paragraphs[0]}</description><content:encoded><![CDATA[${marked(item)}]]></content:encoded></item>`,
    between: '',
    tail: '</channel></rss>',
  },
  atom: {
    head: '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Northline</title><id>urn:feed</id><updated>2026-03-10T10:15:00Z</updated>',
    entry: (item, number) =>
      `<entry><id>urn:atom:${number}</id><title>${item.headline}</title><updated>2026-03-10T10:15:00Z</updated>` +
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${marked(item)}</div></content></entry>`,
    between: '',
    tail: '</feed>',
  },
  'json-feed': {
    head: '{"version":"https://jsonfeed.org/version/1.1","title":"Northline","items":[',
    entry: (item, number) =>
      JSON.stringify({
        id: `json-${number}`,
        title: item.headline,
        date_published: '2026-03-10T10:15:00Z',
        content_html: marked(item),
      }),
    between: ',',
    tail: ']}',
  },
} satisfies Record<string, FeedWriter>

export type WireFormatName = keyof typeof writers | keyof typeof feeds

const itemsInFeed = 20

/** Of a hundred items, how many come in which format: what a newsroom with several agencies and some feeds receives. */
export const mix: Readonly<Record<WireFormatName, number>> = {
  'newsml-g2': 20,
  nitf: 15,
  ninjs: 15,
  text: 10,
  iptc7901: 10,
  anpa1312: 10,
  newsml1: 5,
  rss: 5,
  atom: 3,
  'json-feed': 2,
  mail: 3,
  html: 2,
}

/** Files with so many items in all, the formats mixed; the same number always gives the same files. */
export function madeUpFiles(items: number): MadeUpFile[] {
  const files: MadeUpFile[] = []
  const due = new Map<WireFormatName, number>()
  const slots = Object.entries(mix) as [WireFormatName, number][]
  for (let made = 0; made < items; ) {
    for (const [format, share] of slots) {
      const size = format in feeds ? itemsInFeed : 1
      const waiting = (due.get(format) ?? 0) + share
      const count = Math.floor(waiting / size / 5)
      due.set(format, waiting - count * size * 5)
      for (let file = 0; file < count && made < items; file += 1) {
        files.push(madeUpFile(format, made, Math.min(size, items - made)))
        made += Math.min(size, items - made)
      }
    }
  }
  return files
}

function madeUpFile(format: WireFormatName, first: number, size: number): MadeUpFile {
  const numbers = Array.from({ length: size }, (_, index) => first + index)
  const text = isFeed(format)
    ? feedOf(feeds[format], numbers)
    : numbers.map((number) => (writers[format] as Writer)(madeUpItem(number), number)).join('')
  return { format, name: `${first}.${format}`, bytes: new TextEncoder().encode(text), items: size }
}

function isFeed(format: WireFormatName): format is keyof typeof feeds {
  return format in feeds
}

function feedOf({ head, entry, between, tail }: FeedWriter, numbers: readonly number[]): string {
  return head + numbers.map((number) => entry(madeUpItem(number), number)).join(between) + tail
}

function spaced(item: WireItem): string[] {
  return item.paragraphs.flatMap((paragraph) => [paragraph, ''])
}

function marked(item: WireItem): string {
  return item.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
}

function pad(number: number): string {
  return String(number % 10_000).padStart(4, '0')
}
