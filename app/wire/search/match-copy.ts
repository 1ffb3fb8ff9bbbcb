import type { IndexQuery, Sought } from './index-query.ts'
import { type SearchedCopy, searchedFields } from './searched-copy.ts'

/** An item made ready to be held against many queries. */
export type PreparedCopy = {
  readonly any: readonly string[]
  readonly slugline: readonly string[]
  readonly facets: ReadonlySet<string>
}

const BETWEEN = '\ue003'

/** Prepares what the index was given for an item: each field as one string of its tokens. */
export function prepareCopy(copy: SearchedCopy): PreparedCopy {
  const fields = searchedFields.map((field) => fenced(tokensInIndexText(copy[field])))
  return { any: fields, slugline: [fields[1] ?? ''], facets: new Set(copy.facets.split(' ')) }
}

/** Whether an item is what a query asks for: the same answer as the index gives, for copy that has just come in. */
export function matchesCopy(query: IndexQuery, copy: PreparedCopy): boolean {
  return query.every((alternatives) => alternatives.some(({ isExcluded, term }) => isExcluded !== holds(term, copy)))
}

function holds(sought: Sought, copy: PreparedCopy): boolean {
  if (sought.kind === 'facets') return sought.anyOf.some((facet) => copy.facets.has(facet))
  const wanted = BETWEEN + sought.tokens.join(BETWEEN) + (sought.endsOpen ? '' : BETWEEN)
  return copy[sought.field].some((field) => field.includes(wanted))
}

/** The tokens SQLite's `ascii` tokenizer makes of a text: letters and digits of ASCII, folded, and all that is not ASCII. */
function tokensInIndexText(text: string): string[] {
  return text.toLowerCase().match(/[0-9a-z\u0080-\uffff]+/g) ?? []
}

function fenced(tokens: readonly string[]): string {
  return BETWEEN + tokens.join(BETWEEN) + BETWEEN
}
