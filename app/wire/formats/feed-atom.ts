import type { AtomFeed } from 'feedsmith'
import type { ReadBlocks } from '../markup/blocks.ts'
import { readBlocks } from '../markup/blocks.ts'
import { readHtml } from '../markup/html.ts'
import { safeReference, webAddress } from '../markup/safe-address.ts'
import { wordsBelow } from '../markup/words-below.ts'
import { bodyOfText, tidyLine } from './copy-body.ts'
import { joinMedia, mediaOfNamespace } from './feed-media.ts'
import { keywordOf, subjectOf } from './feed-rss.ts'
import type { ItemDraft } from './finish-item.ts'
import { isoTime } from './iso-time.ts'
import { mailTime } from './mail-time.ts'

type Entry = AtomFeed.Entry<string>

/**
 * The entries of Atom (RFC 4287, 4.1.2). Text constructs are read by their type (3.1); an entry without authors or
 * rights has those of its source or feed (4.2.1, 4.2.10). The version is of `updated` (4.2.15), not `published`.
 */
export function draftsOfAtom(feed: AtomFeed.Feed<string>): ItemDraft[] {
  return (feed.entries ?? []).map((entry) => {
    const { body, media } = bodyOf(entry)
    const authors = [entry.authors, entry.source?.authors, feed.authors].find((people) => (people ?? []).length > 0)
    const links = (entry.links ?? []).filter(({ rel }) => rel === 'enclosure')
    return {
      guid: tidyLine(entry.id) ?? tidyLine(alternateOf(entry)),
      address: webAddress(alternateOf(entry)),
      headline: lineOf(entry.title),
      byline: tidyLine((authors ?? []).flatMap(({ name, email }) => name ?? email ?? []).join(', ')),
      credit: lineOf(entry.source?.title),
      copyright: lineOf(entry.rights ?? entry.source?.rights ?? feed.rights),
      language: tidyLine(entry.content?.xml?.lang ?? entry.xml?.lang ?? feed.xml?.lang),
      versionCreated: timeOf(entry.updated ?? entry.published),
      keywords: (entry.categories ?? []).flatMap(({ label, term }) => keywordOf(label ?? term)),
      subjects: (entry.categories ?? []).flatMap(({ label, term, scheme }) => subjectOf(term, scheme, tidyLine(label))),
      media: joinMedia(media, [
        ...links.map(({ href, type, title }) => ({
          reference: safeReference(href),
          type: tidyLine(type),
          caption: tidyLine(title),
          credit: null,
          alt: null,
        })),
        ...mediaOfNamespace(entry.media),
      ]),
      body,
    }
  })
}

/** Content, else the summary; content of a media type other than text or XML is not copy (RFC 4287, 4.1.3.3). */
function bodyOf({ content, summary }: Entry): ReadBlocks {
  const isCopy = /^(?:|text|html|xhtml|text\/.*|.*[/+]xml)$/iu.test(content?.type ?? '')
  const chosen = content?.value !== undefined && isCopy ? content : summary
  if (chosen?.value === undefined) return { body: [], media: [] }
  return isMarkup(chosen) ? readBlocks(readHtml(chosen.value)) : bodyOfText(chosen.value)
}

function lineOf(text: AtomFeed.Content | undefined): string | null {
  if (text?.value === undefined) return null
  return isMarkup(text) ? wordsBelow(readHtml(text.value)) : tidyLine(text.value)
}

function isMarkup({ type }: AtomFeed.Content): boolean {
  return /html|xml/iu.test(type ?? '')
}

function alternateOf({ links }: Entry): string | undefined {
  return links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href
}

function timeOf(date: string | undefined): string | null {
  return date === undefined ? null : (isoTime(date) ?? mailTime(date))
}
