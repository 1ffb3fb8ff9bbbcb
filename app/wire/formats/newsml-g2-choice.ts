import type { MarkupElement } from '../markup/markup.ts'
import { attributeOf, isSameLanguage, languageOn, textIn } from './markup-fields.ts'

const LESSER_HEADLINE = /sub|deck|kicker|short|over|teaser|seo|alter|second/iu

/** What stands after the last colon, slash or hash of a code or address: `stat:usable` and `…/usable` are `usable`. */
export function lastPart(code: string | null): string | null {
  return code?.split(/[:/#]/u).at(-1) || null
}

/** The code of a concept: qcode, else uri, else literal (NewsML-G2, flexible properties). */
export function codeOf(element: MarkupElement | null | undefined): string | null {
  return attributeOf(element, 'qcode') ?? attributeOf(element, 'uri') ?? attributeOf(element, 'literal')
}

/** The elements that hold words, those in the language first, then by rank, then as they stand. */
export function inLanguage(elements: readonly MarkupElement[], language: string | null): MarkupElement[] {
  const said = elements.filter((element) => textIn(element) !== null)
  const own = said.filter((element) => languageOn(element) === null || isSameLanguage(languageOn(element), language))
  return (own.length > 0 ? own : said).toSorted((first, second) => rankOf(first) - rankOf(second))
}

/** The main headline of several: one without a role of a lesser headline, in the item’s language, of the best rank. */
export function mainHeadline(headlines: readonly MarkupElement[], language: string | null): string | null {
  const main = headlines.filter((headline) => !LESSER_HEADLINE.test(lastPart(attributeOf(headline, 'role')) ?? ''))
  const chosen = inLanguage(main, language)
  const plain = chosen.find((headline) => attributeOf(headline, 'role') === null && rankOf(headline) === 1)
  return textIn(plain ?? chosen[0] ?? inLanguage(headlines, language)[0])
}

function rankOf(element: MarkupElement): number {
  const rank = Number(attributeOf(element, 'rank') ?? 1)
  return Number.isFinite(rank) ? rank : 1
}
