import type { JsonFeed } from 'feedsmith'
import type { ReadBlocks } from '../markup/blocks.ts'
import { readBlocks } from '../markup/blocks.ts'
import { readHtml } from '../markup/html.ts'
import { safeReference, webAddress } from '../markup/safe-address.ts'
import { bodyOfText, tidyLine } from './copy-body.ts'
import { joinMedia } from './feed-media.ts'
import { keywordOf } from './feed-rss.ts'
import type { ItemDraft } from './finish-item.ts'
import { isoTime } from './iso-time.ts'

/** The items of a JSON Feed (1.1, “Items”); HTML content before plain, `date_modified` before `date_published`. */
export function draftsOfJsonFeed(feed: JsonFeed.Feed<string>): ItemDraft[] {
  return (feed.items ?? []).map((item) => {
    const { body, media } = bodyOf(item)
    const authors = item.authors ?? feed.authors ?? []
    const pictures = [item.image, item.banner_image].filter((address) => address !== undefined)
    return {
      guid: tidyLine(item.id) ?? tidyLine(item.url),
      address: webAddress(item.url),
      headline: tidyLine(item.title),
      byline: tidyLine(authors.flatMap(({ name }) => name ?? []).join(', ')),
      language: tidyLine(item.language ?? feed.language),
      versionCreated: isoTime(item.date_modified ?? item.date_published ?? ''),
      keywords: (item.tags ?? []).flatMap(keywordOf),
      media: joinMedia(media, [
        ...pictures.map((address) => attachment(address, 'image', null)),
        ...(item.attachments ?? []).map(({ url, mime_type, title }) => attachment(url, mime_type, tidyLine(title))),
      ]),
      body,
    }
  })
}

function bodyOf({ content_html, content_text, summary }: JsonFeed.Item<string>): ReadBlocks {
  if (content_html !== undefined) return readBlocks(readHtml(content_html))
  return bodyOfText(content_text ?? summary ?? '')
}

function attachment(url: string | undefined, type: string | undefined, caption: string | null) {
  return { reference: safeReference(url), type: tidyLine(type), caption, credit: null, alt: null }
}
