import type { DcNs, RdfFeed, RssFeed } from 'feedsmith'
import { safeReference, webAddress } from '../markup/safe-address.ts'
import type { WireItem, WireMedia } from '../wire-item.ts'
import { bodyOfCopy, tidyLine, titleOfCopy } from './copy-body.ts'
import { joinMedia, mediaOfNamespace } from './feed-media.ts'
import type { ItemDraft } from './finish-item.ts'
import { mailTime } from './mail-time.ts'

/** The items of RSS 0.91–2.0, with what the channel says for all of them (RSS 2.0, “Elements of <item>”). */
export function draftsOfRss(feed: RssFeed.Feed<string>): ItemDraft[] {
  const channel = {
    language: feed.language ?? feed.dc?.languages?.[0],
    rights: feed.copyright ?? feed.dc?.rights?.[0],
  }
  return (feed.items ?? []).map((item) => {
    const people = (item.authors ?? []).flatMap(({ name, email }) => name ?? email ?? [])
    const { body, media } = bodyOfCopy(item.content?.encoded ?? item.description ?? item.dc?.descriptions?.[0] ?? '')
    const enclosures = (item.enclosures ?? []).map(({ url, type }) => enclosureOf(url, type))
    return {
      guid: tidyLine(item.guid?.value) ?? tidyLine(item.link),
      address: webAddress(item.link),
      headline: titleOfCopy(item.title ?? item.dc?.titles?.[0]),
      byline: titleOfCopy(namesOf(item.dc?.creators ?? people)),
      credit: tidyLine(item.dc?.publishers?.[0] ?? item.source?.title),
      copyright: tidyLine(item.dc?.rights?.[0] ?? channel.rights),
      language: tidyLine(item.dc?.languages?.[0] ?? channel.language),
      versionCreated: timeOf(item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.modified?.[0] ?? item.atom?.updated),
      keywords: [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])].flatMap(keywordOf),
      subjects: (item.categories ?? []).flatMap(({ name, domain }) => subjectOf(name, domain, null)),
      media: joinMedia(media, [...enclosures, ...mediaOfNamespace(item.media)]),
      body,
    }
  })
}

/** The items of RSS 0.90 and 1.0, which stand beside the channel (RDF Site Summary 1.0, 5.5; Dublin Core module). */
export function draftsOfRdf(feed: RdfFeed.Feed<string>): ItemDraft[] {
  return (feed.items ?? []).map((item) => {
    const { body, media } = bodyOfCopy(item.content?.encoded ?? item.description ?? item.dc?.descriptions?.[0] ?? '')
    return {
      guid: tidyLine(item.rdf?.about) ?? tidyLine(item.link),
      address: webAddress(item.link),
      headline: titleOfCopy(item.title ?? item.dc?.titles?.[0]),
      byline: titleOfCopy(namesOf(item.dc?.creators)),
      credit: tidyLine(item.dc?.publishers?.[0] ?? feed.dc?.publishers?.[0]),
      copyright: tidyLine(item.dc?.rights?.[0] ?? feed.dc?.rights?.[0]),
      language: tidyLine(item.dc?.languages?.[0] ?? feed.dc?.languages?.[0]),
      versionCreated: timeOf(dateOf(item.dc) ?? item.dcterms?.modified?.[0]),
      keywords: (item.dc?.subjects ?? []).flatMap(keywordOf),
      media: joinMedia(media, mediaOfNamespace(item.media)),
      body,
    }
  })
}

/** A keyword as written, on one line. */
export function keywordOf(name: string | undefined): string[] {
  const keyword = titleOfCopy(name)
  return keyword === null ? [] : [keyword]
}

/** A category as a subject where its scheme or its look says that it is a code of the IPTC. */
export function subjectOf(
  code: string | undefined,
  scheme: string | undefined,
  name: string | null,
): WireItem['subjects'] {
  const isCode = /iptc/iu.test(scheme ?? '') || /^(?:(?:subj|medtop|iptc)[:-])?\d{8}$/iu.test(code ?? '')
  return code !== undefined && isCode ? [{ code, name }] : []
}

function enclosureOf(url: string | undefined, type: string | undefined): WireMedia {
  return { reference: safeReference(url), type: tidyLine(type), caption: null, credit: null, alt: null }
}

function namesOf(names: readonly string[] | undefined): string | undefined {
  return names?.join(', ')
}

function timeOf(date: string | undefined): string | null {
  return date === undefined ? null : mailTime(date)
}

function dateOf(dublin: DcNs.ItemOrFeed<string> | undefined): string | undefined {
  return dublin?.dates?.[0]
}
