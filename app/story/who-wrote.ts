import type { PersonId } from '../ids.ts'

/** Who wrote some words: a person, the wire copy the story began with, or nobody known. */
export type Author =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'first-text' }
  | { readonly kind: 'unknown' }

/** Words that one author wrote. */
export type AuthoredRun = { readonly author: Author; readonly text: string }

/** A paragraph or subhead by who wrote its words, in text order. */
export type AuthoredParagraph = { readonly runs: readonly AuthoredRun[] }

/** Whether two are the same author. */
export function sameAuthor(left: Author, right: Author): boolean {
  return left.kind === right.kind && (left.kind !== 'person' || right.kind !== 'person' || left.id === right.id)
}
