import type { MediaNs } from 'feedsmith'
import { safeReference } from '../markup/safe-address.ts'
import type { WireMedia } from '../wire-item.ts'
import { titleOfCopy } from './copy-body.ts'

/** Media in an item’s own words and media beside it: each reference once, that of the words first, nothing empty. */
export function joinMedia(inside: readonly WireMedia[], beside: readonly WireMedia[]): WireMedia[] {
  const joined = new Map<string, WireMedia>()
  for (const media of [...inside, ...beside]) {
    const key = media.reference ?? JSON.stringify(media)
    const known = joined.get(key)
    joined.set(key, known === undefined ? media : merge(known, media))
  }
  return [...joined.values()].filter(({ reference, caption, alt }) => (reference ?? caption ?? alt) !== null)
}

/** The media of Media RSS 1.5.1: each content, in a group the first of its renditions, with its text and credit. */
export function mediaOfNamespace(media: MediaNs.ItemOrFeed | undefined): WireMedia[] {
  if (media === undefined) return []
  const groups = (media.groups ?? []).flatMap((group) => {
    const first = group.contents?.find(({ isDefault }) => isDefault === true) ?? group.contents?.[0]
    return first === undefined ? [] : [mediaOf({ ...group, ...first })]
  })
  const contents = (media.contents ?? []).map((content) => mediaOf({ ...media, ...content }))
  const thumbnails = groups.length + contents.length > 0 ? [] : (media.thumbnails ?? []).slice(0, 1)
  return [
    ...groups,
    ...contents,
    ...thumbnails.map(({ url }) => mediaOf({ ...media, medium: 'image', ...(url === undefined ? {} : { url }) })),
  ]
}

function mediaOf(content: MediaNs.Content): WireMedia {
  return {
    reference: safeReference(content.url ?? content.player?.url),
    type: content.type ?? content.medium ?? null,
    caption: titleOfCopy(content.description?.value) ?? titleOfCopy(content.title?.value),
    credit: titleOfCopy(content.credits?.map(({ value }) => value ?? '').join(', ')),
    alt: null,
  }
}

function merge(first: WireMedia, second: WireMedia): WireMedia {
  return {
    reference: first.reference,
    type: second.type?.includes('/') === true ? second.type : first.type,
    caption: first.caption ?? second.caption,
    credit: first.credit ?? second.credit,
    alt: first.alt ?? second.alt,
  }
}
