import type { WireMedia } from '../wire-item.ts'
import { kindOf } from './element-kinds.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'
import { elementsBelow, tidy } from './markup.ts'
import { safeReference } from './safe-address.ts'
import { wordsBelow } from './words-below.ts'

const CREDIT_CLASS = /credit|copyright|photographer|(?:^|[\s_-])(?:source|byline|author)(?:$|[\s_-])/iu

/**
 * The reference of one `img`, `video` or `audio` (HTML Living Standard, 4.8) or NITF `media`, or null where it names
 * and says nothing; a picture of one dot counts readers and is no picture.
 */
export function mediaOf(element: MarkupElement): WireMedia | null {
  const media = element.name === 'media' ? nitfMedia(element) : htmlMedia(element)
  return isDot(element) || Object.entries(media).every(([field, value]) => field === 'type' || value === null)
    ? null
    : media
}

/**
 * The pictures, sound and film of a `figure`, each with its caption and credit (HTML Living Standard, 4.4.12); null
 * where the figure holds none that can be named, or copy of another kind such as a table, and must be read as copy.
 */
export function figureMedia(figure: MarkupElement): WireMedia[] | null {
  const below = [...elementsBelow(figure)]
  const media = below.filter((element) => kindOf(element.name) === 'media')
  const holdsCopy = below.some(({ name }) => ['table', 'list', 'quote', 'preformatted'].includes(kindOf(name)))
  if (media.length === 0 || holdsCopy) return null
  const credit = below.find(isCredit)
  const caption = wordsBelow(figure.children, (node) => node === credit || isMedia(node))
  const creditWords = credit === undefined ? null : wordsBelow([credit])
  const found = media.map(mediaOf).filter((element) => element !== null)
  if (found.length === 0) return null
  return found.map((element) => ({
    ...element,
    caption: tidy(`${element.caption ?? ''} ${caption ?? ''}`),
    credit: tidy(`${element.credit ?? ''} ${creditWords ?? ''}`),
  }))
}

function isMedia(node: MarkupNode): boolean {
  return node.kind === 'element' && kindOf(node.name) === 'media'
}

function isCredit({ name, attributes }: MarkupElement): boolean {
  return name === 'cite' || name === 'small' || CREDIT_CLASS.test(attributes.class ?? '')
}

function htmlMedia(element: MarkupElement): WireMedia {
  const { name, attributes } = element
  const source = [...elementsBelow(element)].find((child) => child.name === 'source')
  const addresses = [
    attributes.src,
    attributes['data-src'],
    firstOfSet(attributes.srcset),
    source?.attributes.src,
    attributes.poster,
  ]
  const kind = name.replace(/^amp-/u, '').replace(/^img$/u, 'image')
  return {
    reference: addresses.map(safeReference).find((address) => address !== null) ?? null,
    type: tidy(attributes.type ?? source?.attributes.type) ?? kind,
    caption: null,
    credit: null,
    alt: tidy(attributes.alt),
  }
}

/** One NITF media has several references where the same picture is offered in several sizes: the first is taken. */
function nitfMedia(media: MarkupElement): WireMedia {
  const below = [...elementsBelow(media)]
  const named = (name: string) => below.filter((element) => element.name === name)
  const references = named('media-reference')
  const reference = references.find(({ attributes }) => safeReference(attributes.source) !== null) ?? references[0]
  const attributes = reference?.attributes ?? {}
  return {
    reference: safeReference(attributes.source) ?? safeReference(attributes.name),
    type: tidy(attributes['mime-type']) ?? tidy(media.attributes['media-type']),
    caption: wordsBelow(named('media-caption')),
    credit: wordsBelow(named('media-producer')),
    alt: tidy(attributes['alternate-text']),
  }
}

function firstOfSet(srcset: string | undefined): string | undefined {
  return srcset?.trim().split(/[\s,]/u)[0]
}

function isDot({ name, attributes }: MarkupElement): boolean {
  const isSmall = (size: string | undefined) => size !== undefined && /^[01](?:px)?$/u.test(size.trim())
  return name === 'img' && (isSmall(attributes.width) || isSmall(attributes.height))
}
