/** What a wire item is filtered by, beside its words. */
export type ItemFacets = {
  /** The id of the source it came from, or null for copy without one. */
  readonly source: string | null
  /** A BCP 47 tag, or null where the copy does not say. */
  readonly language: string | null
  readonly signals: readonly string[]
  /** 1 (most urgent) to 9, or null. */
  readonly urgency: number | null
  readonly isKilled: boolean
}

/** The token every item carries, so that “everything but” can be asked. */
export const everything = facetToken('all', '')

/** The token of one value of a facet. It holds a private-use character, which no token of copy ever does. */
export function facetToken(
  facet: 'all' | 'source' | 'language' | 'signal' | 'urgency' | 'killed',
  value: string,
): string {
  return `\ue000${facet}\ue001${value.toLowerCase().replace(/[^a-z0-9]/g, '\ue002')}`
}

/** The tokens of an item's facets. A language is found by its tag and by the shorter tags it begins with: `pt-br`, `pt`. */
export function facetTokens(facets: ItemFacets): string[] {
  const parts = facets.language?.toLowerCase().split('-') ?? []
  const tags = parts.map((_part, index) => parts.slice(0, index + 1).join('-'))
  const signals = facets.signals.length === 0 ? ['new'] : facets.signals
  return [
    everything,
    ...(facets.source === null ? [] : [facetToken('source', facets.source)]),
    ...tags.map((tag) => facetToken('language', tag)),
    ...signals.map((signal) => facetToken('signal', signal)),
    ...(facets.urgency === null ? [] : [facetToken('urgency', String(facets.urgency))]),
    ...(facets.isKilled ? [facetToken('killed', '')] : []),
  ]
}
