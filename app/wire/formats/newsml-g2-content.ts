import { childNamed, childrenNamed, type MarkupElement, textBelow, tidy } from '../markup/markup.ts'
import type { WireMedia } from '../wire-item.ts'
import { type EmbeddedCopy, readEmbeddedCopy } from './embedded-copy.ts'
import { attributeOf, isSameLanguage, languageOn, numberIn, outermost, textIn } from './markup-fields.ts'
import { inLanguage, lastPart } from './newsml-g2-choice.ts'

/** The copy of a contentSet, the number of words it states, and the language it states. */
export type G2Content = EmbeddedCopy & { readonly words: number | null; readonly language: string | null }

const EMPTY: G2Content = { body: [], media: [], nitf: null, words: null, language: null }

/**
 * The copy of a contentSet (NewsML-G2 2.x, Content Set). What stands in it are alternatives, so one is read: the one
 * named as the original, else in the item’s language, else the richest markup.
 */
export function contentOf(contentSet: MarkupElement | null, language: string | null): G2Content {
  if (contentSet === null) return EMPTY
  const original = attributeOf(contentSet, 'original')
  const alternatives = [...childrenNamed(contentSet, 'inlinexml'), ...childrenNamed(contentSet, 'inlinedata')]
    .filter((one) => textBelow(one).trim() !== '' && isText(one))
    .map((one) => ({ one, score: scoreOf(one, original, language) }))
    .toSorted((first, second) => second.score - first.score)
  const chosen = alternatives[0]?.one
  if (chosen === undefined) return EMPTY
  const html = outermost(chosen, new Set(['html', 'nitf']))[0]
  return {
    ...readEmbeddedCopy(chosen),
    words: numberIn(attributeOf(chosen, 'wordcount')) || null,
    language: languageOn(chosen) ?? languageOn(html) ?? attributeOf(html, 'baselang'),
  }
}

/** What a contentSet points at (remoteContent), never fetched; caption and credit are those of the item. */
export function remoteMedia(
  contentSet: MarkupElement | null,
  contentMeta: MarkupElement | null,
  language: string | null,
): WireMedia[] {
  const descriptions = contentMeta === null ? [] : childrenNamed(contentMeta, 'description')
  const withRole = (role: RegExp) =>
    inLanguage(
      descriptions.filter((description) => role.test(lastPart(attributeOf(description, 'role')) ?? '')),
      language,
    )[0]
  const caption = textIn(withRole(/caption/iu)) ?? textIn(withRole(/^$/u))
  const credit = contentMeta === null ? null : textIn(childNamed(contentMeta, 'creditline'))
  return (contentSet === null ? [] : childrenNamed(contentSet, 'remotecontent')).map((remote) => ({
    reference: attributeOf(remote, 'href') ?? attributeOf(remote, 'residref'),
    type: attributeOf(remote, 'contenttype') ?? attributeOf(remote, 'format'),
    caption,
    credit,
    alt: textIn(withRole(/^alt/iu)) ?? tidy(attributeOf(remote, 'alttext')),
  }))
}

function isText(alternative: MarkupElement): boolean {
  const type = attributeOf(alternative, 'contenttype') ?? ''
  const isPacked = attributeOf(alternative, 'encoding') !== null
  return !isPacked && !/^(?:image|audio|video|font)\/|pdf|octet-stream/iu.test(type)
}

function scoreOf(alternative: MarkupElement, original: string | null, language: string | null): number {
  const isOriginal = original !== null && attributeOf(alternative, 'id') === original
  const own = languageOn(alternative)
  const fits = own === null || isSameLanguage(own, language)
  const type = attributeOf(alternative, 'contenttype') ?? ''
  const isStory = /html|nitf/iu.test(type) || outermost(alternative, new Set(['html', 'nitf'])).length > 0
  return (isOriginal ? 8 : 0) + (fits ? 4 : 0) + (isStory ? 2 : 0) + (alternative.name === 'inlinexml' ? 1 : 0)
}
