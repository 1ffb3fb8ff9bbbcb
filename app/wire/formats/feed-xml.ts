import type { WireProblem } from '../wire-item.ts'

/** The kind of an XML feed, by its root element. */
export type FeedRoot = 'rss' | 'channel' | 'rdf' | 'feed'

/** The parts of a feed of XML, so that it can be put together again around any of its entries. */
export type FeedParts = {
  readonly opening: string
  readonly closing: string
  /** Every entry, as written, and where it stands. */
  readonly entries: readonly { readonly xml: string; readonly at: number; readonly isWhole: boolean }[]
}

const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

/**
 * The root element of a feed of XML: `rss` (RSS 0.91–2.0) or the `channel` alone that early feeds have, `RDF` (RSS 0.90
 * and 1.0) or `feed` (Atom), with or without a prefix; null for any other text. Declarations, comments and a document type before it are passed over.
 */
export function feedRootOf(xml: string): FeedRoot | null {
  const root = /^<(?:[\w.-]+:)?(rss|channel|rdf|feed)(?=[\s/>])/iu.exec(xml.slice(rootAt(xml), rootAt(xml) + 100))?.[1]
  return root === undefined ? null : (root.toLowerCase() as FeedRoot)
}

/**
 * A feed without its document type declaration, so that no entity of its own is ever expanded and nothing outside is
 * named (XML 1.0, sections 2.8 and 4.2); a declaration of entities is told. What stands before the root goes too.
 */
export function withoutDoctype(xml: string): { xml: string; problems: WireProblem[] } {
  const at = rootAt(xml)
  const declares = /<!ENTITY/iu.test(xml.slice(0, at))
  return { xml: xml.slice(at), problems: declares ? [entitiesIgnored()] : [] }
}

/** An RSS 1.0 feed without the list of contents of its channel, so that every item counts, and in document order. */
export function withoutContents(xml: string): string {
  const opening = /<((?:[\w.-]+:)?items)(?:\s[^<>]*)?>\s*<(?:[\w.-]+:)?(?:Seq|Bag|Alt)[\s/>]/u.exec(xml)
  const closing = opening === null ? -1 : xml.indexOf(`</${opening[1]}>`, opening.index)
  if (opening === null || closing === -1) return xml
  return xml.slice(0, opening.index) + xml.slice(xml.indexOf('>', closing) + 1)
}

/** The parts of a feed that an XML reader gives up on; an entry without an end is closed where it breaks off. */
export function feedParts(xml: string, root: FeedRoot): FeedParts {
  const name = root === 'feed' ? 'entry' : 'item'
  const entries: { xml: string; at: number; isWhole: boolean }[] = []
  const rootTag = xml.slice(0, xml.indexOf('>') + 1)
  let firstAt = xml.length
  let start: number | null = null
  for (const tag of tagsOf(xml)) {
    if (tag.name !== name) continue
    if (!tag.isEnd) {
      if (start !== null) entries.push({ xml: closeOpenTags(xml.slice(start, tag.at)), at: start, isWhole: false })
      start = tag.at
      firstAt = Math.min(firstAt, start)
    } else if (tag.isEnd && start !== null) {
      entries.push({ xml: xml.slice(start, tag.end), at: start, isWhole: true })
      start = null
    }
  }
  if (start !== null) entries.push({ xml: closeOpenTags(xml.slice(start)), at: start, isWhole: false })
  const channel = root === 'rss' ? '<channel>' : ''
  const head = channelHead(xml.slice(rootTag.length, firstAt), root)
  return {
    opening: `${rootTag}${channel}${root === 'rdf' ? '' : head}`,
    closing: `${root === 'rss' ? '</channel>' : ''}</${/^<([^\s/>]+)/u.exec(rootTag)?.[1] ?? root}>`,
    entries,
  }
}

/** The whole elements of one line each before the first entry, such as title, language and copyright. */
function channelHead(xml: string, root: FeedRoot): string {
  const known = root === 'feed' ? 'title|rights|author' : 'title|link|language|copyright'
  const element = new RegExp(`<(${known})(?:\\s[^<>]*)?>[^<]{0,1000}</\\1>`, 'gu')
  return [...xml.matchAll(element)].map(([whole]) => whole).join('')
}

type Tag = { readonly name: string; readonly at: number; readonly end: number; readonly isEnd: boolean }

/** The tags of XML in order, those in comments, CDATA sections and instructions left out, empty elements too. */
function* tagsOf(xml: string): Generator<Tag> {
  let at = xml.indexOf('<')
  while (at !== -1) {
    const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, at))
    const end = skipped === undefined ? xml.indexOf('>', at) : xml.indexOf(skipped[1], at)
    if (end === -1) return
    const tag = skipped === undefined ? /^<(\/?)([\w.:-]+)/u.exec(xml.slice(at, Math.min(end, at + 200))) : null
    if (tag?.[2] !== undefined && (tag[1] === '/' || xml[end - 1] !== '/')) {
      yield { name: tag[2], at, end: end + 1, isEnd: tag[1] === '/' }
    }
    at = xml.indexOf('<', end)
  }
}

/** An element that breaks off: the tag it breaks off in goes, and everything open is closed. */
function closeOpenTags(xml: string): string {
  const open: string[] = []
  let read = 0
  for (const tag of tagsOf(xml)) {
    read = tag.end
    if (!tag.isEnd) open.push(tag.name)
    else if (open.at(-1) === tag.name) open.pop()
  }
  const rest = xml.slice(read)
  const cdata = rest.lastIndexOf('<![CDATA[')
  const isInCdata = cdata !== -1 && !rest.includes(']]>', cdata)
  const whole = isInCdata ? `${rest}]]>` : rest.replace(/<[^<>]*$/u, '').replace(/&[#\w]*$/u, '')
  const closing = open.toReversed().map((name) => `</${name}>`)
  return `${xml.slice(0, read)}${whole}${closing.join('')}`
}

/** Where the root element begins: after declarations, instructions, comments and the document type. */
function rootAt(xml: string): number {
  let at = xml.indexOf('<')
  while (at !== -1) {
    const skipped = SKIPPED.find(([opening]) => xml.startsWith(opening, at))
    if (skipped === undefined && !/^<!doctype/iu.test(xml.slice(at, at + 9))) return at
    const end = skipped === undefined ? doctypeEnd(xml, at) : xml.indexOf(skipped[1], at)
    at = end === -1 ? -1 : xml.indexOf('<', end)
  }
  return xml.length
}

/** The `>` that ends a document type declaration, quoted text and its internal subset passed over; -1 without one. */
function doctypeEnd(xml: string, start: number): number {
  let brackets = 0
  for (let at = start; at < xml.length; at += 1) {
    const character = xml.charAt(at)
    if (character === '"' || character === "'") {
      at = xml.indexOf(character, at + 1)
      if (at === -1) return -1
    } else if (xml.startsWith('<!--', at)) {
      at = xml.indexOf('-->', at)
      if (at === -1) return -1
    } else if (character === '[') brackets += 1
    else if (character === ']') brackets -= 1
    else if (character === '>' && brackets <= 0) return at
  }
  return -1
}

function entitiesIgnored(): WireProblem {
  return {
    code: 'entities-ignored',
    message:
      'The feed declares entities of its own, which are never expanded because they can be used to do harm. Where the copy shows names such as “&name;”, ask the sender for the words.',
    line: null,
  }
}
