import { findHits, type HitRange } from './find-hits.ts'
import type { IndexQuery } from './index-query.ts'

/** A piece of a text and the stretches of it to mark. */
export type Excerpt = { readonly text: string; readonly hits: readonly HitRange[] }

const before = 60
const longest = 200

/** The piece of a text around the first hit of a query, with every hit in it; null where there is none. */
export function excerptWithHits(query: IndexQuery, text: string): Excerpt | null {
  const hits = findHits(query, text, 'other')
  const first = hits[0]
  if (first === undefined) return null
  const start = first.start <= before ? 0 : startOfWord(text, first.start - before, first.start)
  const end = endOfWord(text, Math.max(start + longest, first.end))
  const opening = start > 0 ? '…' : ''
  const piece = opening + text.slice(start, end) + (end < text.length ? '…' : '')
  const shift = opening.length - start
  return {
    text: piece.replace(/\s/gu, ' '),
    hits: hits.filter((hit) => hit.end <= end).map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  }
}

/** The first beginning of a word between two places, or the first place where there is no space between them. */
function startOfWord(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/u)
  const start = space === -1 ? from : from + space + 1
  return isInsidePair(text, start) ? start + 1 : start
}

function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(at, at + 20).search(/\s/u)
  const end = space === -1 ? at : at + space
  return isInsidePair(text, end) ? end + 1 : end
}

function isInsidePair(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1))
}
