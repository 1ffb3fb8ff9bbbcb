import { bodyLines } from '../wire-body.ts'
import type { WireItem } from '../wire-item.ts'
import { facetTokens, type ItemFacets } from './facets.ts'
import { textForIndex } from './tokens.ts'

/** The fields of an item that are searched, each as the index is given it. */
export type SearchedCopy = {
  readonly headline: string
  readonly slugline: string
  readonly byline: string
  readonly keywords: string
  readonly body: string
  readonly facets: string
}

/** The text fields, in the order the index holds them. */
export const searchedFields = ['headline', 'slugline', 'byline', 'keywords', 'body'] as const

/**
 * What the index is given for an item: the headline the list shows and the words of the takes, which are the current
 * one and, for a kill, the one it killed.
 */
export function searchedCopy(headline: string, takes: readonly WireItem[], facets: ItemFacets): SearchedCopy {
  const field = (words: (take: WireItem) => string | null) => textForIndex(takes.map(words).join('\n'))
  return {
    headline: textForIndex([...new Set([headline, ...takes.map((take) => take.headline ?? '')])].join('\n')),
    slugline: field((take) => take.slugline),
    byline: field((take) => take.byline),
    keywords: field((take) => take.keywords.join('\n')),
    body: field((take) => bodyLines(take.body).join('\n')),
    facets: facetTokens(facets).join(' '),
  }
}
