import { anything, type IndexQuery, type Sought } from '../../../app/wire/search/index-query.ts'
import type { Alternative } from '../../../app/wire/search/query.ts'

/** No item carries this token: what is asked for cannot be found. */
const nothing = '"\ue000nothing"'

/** An index query in the language of FTS5 (SQLite FTS5, section 3, full-text query syntax). */
export function matchExpression(query: IndexQuery): string {
  const excluded = query.flatMap((alternatives) => onlyExcluded(alternatives) ?? [])
  const wanted = query.filter((alternatives) => onlyExcluded(alternatives) === null).map(printClause)
  const positive = wanted.length === 0 ? printSought(anything) : wanted.join(' AND ')
  return excluded.length === 0 ? positive : `(${positive}) NOT (${excluded.map(printSought).join(' OR ')})`
}

/**
 * Whether a query asks for one token and nothing else. Only then does FTS5 go straight to a row: anything else it first
 * looks through from the newest row down to a match.
 */
export function isOneToken(query: IndexQuery): boolean {
  const [only, ...more] = query.flat()
  if (only === undefined || only.isExcluded || more.length > 0) return false
  const { term } = only
  return term.kind === 'tokens' ? term.tokens.length === 1 && !term.endsOpen : term.anyOf.length === 1
}

/** The term of a clause that does nothing but leave one out. */
function onlyExcluded(alternatives: readonly Alternative<Sought>[]): Sought | null {
  const [first, ...more] = alternatives
  return first?.isExcluded === true && more.length === 0 ? first.term : null
}

function printClause(alternatives: readonly Alternative<Sought>[]): string {
  const printed = alternatives.map(({ isExcluded, term }) =>
    isExcluded ? `(${printSought(anything)} NOT ${printSought(term)})` : printSought(term),
  )
  return `(${printed.join(' OR ')})`
}

function printSought(sought: Sought): string {
  if (sought.kind === 'tokens') {
    const column = sought.field === 'slugline' ? 'slugline : ' : ''
    return `(${column}"${sought.tokens.join(' ')}"${sought.endsOpen ? ' *' : ''})`
  }
  return sought.anyOf.length === 0 ? nothing : `(${sought.anyOf.map((facet) => `"${facet}"`).join(' OR ')})`
}
