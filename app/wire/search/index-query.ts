import { everything, facetToken } from './facets.ts'
import type { Alternative, IndexTerm, WireQuery } from './query.ts'
import { soughtTokens } from './tokens.ts'

/** What the index is asked for: tokens that follow one another in a field, or any of some facet tokens. */
export type Sought =
  | {
      readonly kind: 'tokens'
      readonly field: 'any' | 'slugline'
      readonly tokens: readonly string[]
      /** Whether the last token may be the beginning of a longer one. */
      readonly endsOpen: boolean
    }
  | { readonly kind: 'facets'; readonly anyOf: readonly string[] }

/** All clauses must hold; of the alternatives in one, any. No clause at all is everything. */
export type IndexQuery = readonly (readonly Alternative<Sought>[])[]

/** The ids of the sources a name in a query means. */
export type SourcesNamed = (name: string) => readonly string[]

/** The part of a query that the index answers: everything but dates and what a person did with an item. */
export function queryForIndex(query: WireQuery, sourcesNamed: SourcesNamed): IndexQuery {
  return query.clauses.flatMap((clause) =>
    clause.kind === 'index'
      ? [clause.alternatives.map(({ isExcluded, term }) => ({ isExcluded, term: soughtOf(term, sourcesNamed) }))]
      : [],
  )
}

/** The clause that every item fulfils. */
export const anything: Sought = { kind: 'facets', anyOf: [everything] }

function soughtOf(term: IndexTerm, sourcesNamed: SourcesNamed): Sought {
  switch (term.kind) {
    case 'words':
      return { kind: 'tokens', field: 'any', ...soughtTokens(term.text, term.isPrefix) }
    case 'slug':
      return { kind: 'tokens', field: 'slugline', ...soughtTokens(term.text, term.isPrefix) }
    case 'source':
      return { kind: 'facets', anyOf: sourcesNamed(term.text).map((id) => facetToken('source', id)) }
    case 'language':
      return { kind: 'facets', anyOf: [facetToken('language', term.tag)] }
    case 'signal':
      return { kind: 'facets', anyOf: [facetToken('signal', term.signal)] }
    case 'urgency':
      return { kind: 'facets', anyOf: range(term.from, term.to).map((urgency) => facetToken('urgency', `${urgency}`)) }
    case 'killed':
      return { kind: 'facets', anyOf: [facetToken('killed', '')] }
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
