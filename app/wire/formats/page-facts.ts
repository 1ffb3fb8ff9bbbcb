import type { MarkupElement, MarkupNode } from '../markup/markup.ts'
import { elementsBelow } from '../markup/markup.ts'
import { safeLink, safeReference } from '../markup/safe-address.ts'
import { wordsBelow } from '../markup/words-below.ts'
import { tidyLine } from './copy-body.ts'
import type { ItemDraft } from './finish-item.ts'
import { isoTime } from './iso-time.ts'
import { mailTime } from './mail-time.ts'

/** What a page says about itself: its headline, a picture that stands for it, and fields of the item. */
export type PageFacts = {
  readonly headline: string | null
  readonly picture: string | null
  readonly draft: Omit<ItemDraft, 'body' | 'media'>
}

/**
 * The metadata of a page: `meta`, `link` and `title` (HTML Living Standard, 4.2), Open Graph, Dublin Core and the names
 * news sites use, the first `h1` where no title is given, and `time` where no date is. The canonical address is the guid.
 */
export function pageFacts(nodes: readonly MarkupNode[]): PageFacts {
  const elements = nodes.flatMap((node) => (node.kind === 'text' ? [] : [node, ...elementsBelow(node)]))
  const metas = metaOf(elements)
  const meta = (...names: readonly string[]) => names.map((name) => metas.get(name)?.[0]).find((value) => value) ?? null
  const named = (name: string) => elements.find((element) => element.name === name)
  const heading = wordsOf(named('h1'))
  const time = named('time')?.attributes.datetime
  return {
    headline: meta('og:title', 'dc.title', 'dcterms.title', 'twitter:title') ?? heading ?? wordsOf(named('title')),
    picture: safeReference(meta('og:image', 'twitter:image') ?? undefined),
    draft: {
      guid: canonicalOf(elements) ?? safeLink(meta('og:url') ?? undefined),
      byline: namesOnly(meta('author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'byl')),
      credit: meta('og:site_name', 'dc.publisher', 'application-name'),
      copyright: meta('copyright', 'dc.rights', 'dcterms.rights'),
      language:
        tidyLine(named('html')?.attributes.lang ?? named('html')?.attributes['xml:lang']) ??
        meta('content-language', 'dc.language', 'og:locale'),
      versionCreated: firstTime([
        meta('article:modified_time', 'dcterms.modified', 'og:updated_time', 'last-modified'),
        meta('article:published_time', 'dc.date', 'dcterms.created', 'dc.date.issued', 'date', 'pubdate'),
        time ?? null,
      ]),
      keywords: [
        ...(metas.get('article:tag') ?? []),
        ...(meta('news_keywords', 'keywords') ?? '').split(',').flatMap((keyword) => tidyLine(keyword) ?? []),
      ],
    },
  }
}

function metaOf(elements: readonly MarkupElement[]): Map<string, string[]> {
  const metas = new Map<string, string[]>()
  for (const { name, attributes } of elements) {
    if (name !== 'meta') continue
    const key = (attributes.property ?? attributes.name ?? attributes['http-equiv'])?.toLowerCase()
    const content = tidyLine(attributes.content)
    if (key === undefined || content === null) continue
    const known = metas.get(key)
    if (known === undefined) metas.set(key, [content])
    else known.push(content)
  }
  return metas
}

function canonicalOf(elements: readonly MarkupElement[]): string | null {
  const link = elements.find(({ name, attributes }) => name === 'link' && attributes.rel === 'canonical')
  return safeLink(link?.attributes.href)
}

/** Authors are names; the address of a profile is none. */
function namesOnly(author: string | null): string | null {
  return author === null || URL.canParse(author) ? null : author
}

function firstTime(written: readonly (string | null)[]): string | null {
  for (const time of written) {
    const read = time === null ? null : (isoTime(time) ?? mailTime(time))
    if (read !== null) return read
  }
  return null
}

function wordsOf(element: MarkupElement | undefined): string | null {
  return element === undefined ? null : wordsBelow(element.children)
}
