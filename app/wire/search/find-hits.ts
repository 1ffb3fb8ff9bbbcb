import type { IndexQuery, Sought } from './index-query.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A stretch of a text to mark, in UTF-16 units, the end exclusive. */
export type HitRange = { readonly start: number; readonly end: number }

/**
 * The stretches of a text that a query looks for, in order and apart from one another. What a query leaves out is not
 * marked. `field` is where the text stands, because `slug:` looks in the slugline alone.
 */
export function findHits(query: IndexQuery, text: string, field: 'slugline' | 'other'): HitRange[] {
  const sought = query
    .flat()
    .flatMap(({ isExcluded, term }) => (isExcluded || term.kind !== 'tokens' ? [] : [term]))
    .filter((term) => term.field === 'any' || field === 'slugline')
  if (sought.length === 0) return []
  const tokens = tokensOf(text)
  return joined(sought.flatMap((term) => hitsOf(term, tokens)))
}

function hitsOf(
  { tokens: wanted, endsOpen }: Extract<Sought, { kind: 'tokens' }>,
  tokens: readonly Token[],
): HitRange[] {
  const last = wanted.length - 1
  const hits: HitRange[] = []
  for (let at = 0; at + last < tokens.length; at += 1) {
    const found = wanted.every((token, index) => {
      const there = tokens[at + index]?.token ?? ''
      return there === token || (endsOpen && index === last && there.startsWith(token))
    })
    if (found) hits.push({ start: tokens[at]?.start ?? 0, end: endOfHit(wanted[last] ?? '', tokens[at + last]) })
  }
  return hits
}

/** One character of a script without spaces is found as the beginning of a pair, of which it alone is marked. */
function endOfHit(wanted: string, found: Token | undefined): number {
  if (found === undefined) return 0
  return found.firstEnd !== undefined && wanted === [...found.token][0] ? found.firstEnd : found.end
}

function joined(ranges: HitRange[]): HitRange[] {
  const inOrder = ranges.sort((left, right) => left.start - right.start || left.end - right.end)
  const apart: HitRange[] = []
  for (const range of inOrder) {
    const before = apart.at(-1)
    if (before === undefined || range.start > before.end) apart.push(range)
    else apart[apart.length - 1] = { start: before.start, end: Math.max(before.end, range.end) }
  }
  return apart
}
