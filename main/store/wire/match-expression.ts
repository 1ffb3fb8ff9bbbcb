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
