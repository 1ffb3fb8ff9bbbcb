import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith'
import type { WireItem, WireProblem } from '../wire-item.ts'
import { draftsOfAtom } from './feed-atom.ts'
import { draftsOfJsonFeed } from './feed-json.ts'
import { draftsOfRdf, draftsOfRss } from './feed-rss.ts'
import type { FeedRoot } from './feed-xml.ts'
import { feedParts, feedRootOf, withoutContents, withoutDoctype } from './feed-xml.ts'
import type { ItemDraft, ReadItems, ReadItemsOptions } from './finish-item.ts'
import { finishItem } from './finish-item.ts'
import { fieldsOf, readJson } from './json-values.ts'

/** How often parts of a broken feed are read again: enough to find some hundred bad entries among many. */
const MOST_ATTEMPTS = 2000

/**
 * Reads a feed: RSS 0.91–2.0 (RSS 2.0 specification), RSS 0.90 and 1.0 (RDF Site Summary 1.0), Atom (RFC 4287) or JSON
 * Feed (1.0, 1.1). Text is read as given; nothing is fetched. A document type is taken off before, so no entity is
 * expanded. Of a broken feed every entry that can be read by itself is saved, and a problem says what was not.
 */
export function parseFeed(text: string, options: ReadItemsOptions = {}): ReadItems {
  const bare = text.replace(/^\ufeff/u, '').trimStart()
  const { drafts, problems } = /^[{[]/u.test(bare) ? jsonDrafts(bare) : xmlDrafts(bare)
  const items = drafts.filter(saysSomething).map((draft): WireItem => finishItem(draft, options))
  return { items, problems }
}

/** Whether a parsed JSON value is a JSON Feed: its version is an address of jsonfeed.org (JSON Feed 1.1, top level). */
function isJsonFeed(value: unknown): boolean {
  const version = fieldsOf(value)?.get('version')
  return typeof version === 'string' && version.includes('jsonfeed.org/version/')
}

type Drafts = { readonly drafts: readonly ItemDraft[]; readonly problems: readonly WireProblem[] }

function jsonDrafts(text: string): Drafts {
  const { values, problems } = readJson(text)
  const feed = values.find(isJsonFeed)
  if (feed !== undefined) return jsonFeedDrafts(feed, problems)
  const items = values.filter((value) => fieldsOf(value)?.has('id'))
  if (items.length === 0) return { drafts: [], problems: [...problems, noFeed()] }
  return jsonFeedDrafts({ version: 'https://jsonfeed.org/version/1.1', items }, problems)
}

/** A feed with neither a title nor an entry that says anything is refused by the library. */
function jsonFeedDrafts(feed: unknown, problems: readonly WireProblem[]): Drafts {
  try {
    return { drafts: draftsOfJsonFeed(parseJsonFeed(feed)), problems }
  } catch {
    return { drafts: [], problems: [...problems, noFeed()] }
  }
}

function xmlDrafts(text: string): Drafts {
  const root = feedRootOf(text)
  if (root === null) return { drafts: [], problems: [noFeed()] }
  const { xml, problems } = withoutDoctype(text)
  try {
    return { drafts: draftsOf(xml, root), problems }
  } catch {
    const saved = salvage(xml, root, text.slice(0, text.length - xml.length))
    return { drafts: saved.drafts, problems: [...problems, ...saved.problems] }
  }
}

function draftsOf(xml: string, root: FeedRoot): ItemDraft[] {
  switch (root) {
    case 'rss':
      return draftsOfRss(parseRssFeed(xml))
    case 'channel':
      return draftsOfRss(parseRssFeed(`<rss version="0.91">${xml}</rss>`))
    case 'rdf':
      return draftsOfRdf(parseRdfFeed(withoutContents(xml)))
    case 'feed':
      return draftsOfAtom(parseAtomFeed(xml))
  }
}

/** Reads the entries of a broken feed together, and by halves down to each by itself where they cannot be. */
function salvage(xml: string, root: FeedRoot, before: string): Drafts {
  const { opening, closing, entries } = feedParts(xml, root)
  const drafts: ItemDraft[] = []
  const waiting = [entries]
  let firstLost = entries.find(({ isWhole }) => !isWhole)?.at
  let attempts = 0
  for (let part = waiting.pop(); part !== undefined && attempts < MOST_ATTEMPTS; part = waiting.pop()) {
    attempts += 1
    try {
      for (const draft of draftsOf(`${opening}${part.map((entry) => entry.xml).join('')}${closing}`, root)) {
        drafts.push(draft)
      }
    } catch {
      const half = Math.ceil(part.length / 2)
      if (part.length > 1) waiting.push(part.slice(half), part.slice(0, half))
      else firstLost = Math.min(firstLost ?? xml.length, part[0]?.at ?? 0)
    }
  }
  const line = `${before}${xml.slice(0, firstLost ?? 0)}`.split('\n').length
  return { drafts, problems: [broken(drafts.length, line)] }
}

function saysSomething({ guid, headline, body, media }: ItemDraft): boolean {
  return (guid ?? null) !== null || (headline ?? null) !== null || body.length > 0 || media.length > 0
}

function broken(saved: number, line: number): WireProblem {
  const kept = saved === 0 ? 'No entry' : saved === 1 ? 'One entry' : `${saved} entries`
  return {
    code: 'feed-broken',
    message: `The feed is not well formed. ${kept} could be saved; one that breaks off holds only its beginning. Ask the sender to mend it.`,
    line,
  }
}

function noFeed(): WireProblem {
  return { code: 'not-a-feed', message: 'The file is no feed. Bring it in as a file of another kind.', line: 1 }
}
