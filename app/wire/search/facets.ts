/** What a wire item is filtered by, beside its words. */
export type ItemFacets = {
  /** The id of the source it came from, or null while none is named. */
  readonly source: string | null
  /** A BCP 47 tag, or null where the copy does not say. */
  readonly language: string | null
  readonly signals: readonly string[]
  /** 1 (most urgent) to 9, or null. */
  readonly urgency: number | null
  readonly isKilled: boolean
}

type Facet = 'all' | 'source' | 'language' | 'exact-language' | 'signal' | 'urgency' | 'killed'

/** The token every item carries, so that “everything but” can be asked. */
export const everything = facetToken('all', '')

/** The token of one value of a facet. It begins with a private-use character, which no token of copy ever holds. */
export function facetToken(facet: Facet, value: string): string {
  return `\ue000${`${facet}:${value}`.toLowerCase().replace(/[^a-z0-9]/g, '\ue001')}`
}

/** The tokens of an item's facets. A language is found by its tag and by the shorter tags it begins with: `pt-br`, `pt`. */
export function facetTokens({ source, language, signals, urgency, isKilled }: ItemFacets): string[] {
  const parts = language?.toLowerCase().split('-') ?? []
  const tags = parts.map((_part, index) => parts.slice(0, index + 1).join('-'))
  return [
    everything,
    ...(source === null ? [] : [facetToken('source', source)]),
    ...tags.map((tag) => facetToken('language', tag)),
    ...(language === null ? [] : [facetToken('exact-language', language)]),
    ...signals.map((signal) => facetToken('signal', signal)),
    ...(urgency === null ? [] : [facetToken('urgency', String(urgency))]),
    ...(isKilled ? [facetToken('killed', '')] : []),
  ]
}
