import { facetToken } from '../../../app/wire/search/facets.ts'
import type { IndexQuery } from '../../../app/wire/search/index-query.ts'
import type { WireFilter } from '../../../app/wire/wire-filter.ts'
import type { PersonClauses } from './person-states.ts'

/** What a filter of the list asks of the index: its source, signal and language, each one exactly. */
export function filterForIndex({ sourceId, signal, language }: WireFilter): IndexQuery {
  const tokens = [
    ...(sourceId === null ? [] : [facetToken('source', sourceId)]),
    ...(signal === null ? [] : [facetToken('signal', signal)]),
    ...(language === null ? [] : [facetToken('exact-language', language)]),
  ]
  return tokens.map((token) => [{ isExcluded: false, term: { kind: 'facets', anyOf: [token] } }])
}

/** What a filter asks about the person who looks. */
export function filterForPerson({ only }: WireFilter): PersonClauses {
  if (only === null) return []
  return [[only === 'unread' ? { isExcluded: true, term: 'read' } : { isExcluded: false, term: only }]]
}
