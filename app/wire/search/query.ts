import { z } from 'zod'

/** A moment in a query: a day, month, year or minute (ISO 8601, local to the house), or a distance from now. */
export type QueryMoment =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'ago'; readonly amount: number; readonly unit: AgoUnit }
  | { readonly kind: 'today' }
  | { readonly kind: 'yesterday' }

/** Minutes, hours, days, weeks. */
export const agoUnits = ['min', 'h', 'd', 'w'] as const
export type AgoUnit = (typeof agoUnits)[number]

/** What a person has done with an item: `is:used`, `is:read`, `is:saved`. */
export const personStates = ['used', 'read', 'saved'] as const
export type PersonState = (typeof personStates)[number]

/** Something looked for in an item itself. */
export type IndexTerm =
  | { readonly kind: 'words'; readonly text: string; readonly isPhrase: boolean; readonly isPrefix: boolean }
  | { readonly kind: 'slug'; readonly text: string; readonly isPrefix: boolean }
  | { readonly kind: 'source'; readonly text: string }
  | { readonly kind: 'language'; readonly tag: string }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'urgency'; readonly from: number; readonly to: number }
  | { readonly kind: 'killed' }

/** A term, or an item without it. */
export type Alternative<Term> = { readonly isExcluded: boolean; readonly term: Term }

/** One condition of a query. All of them must hold; of the alternatives of one, any. */
export type QueryClause =
  | { readonly kind: 'index'; readonly alternatives: readonly Alternative<IndexTerm>[] }
  | { readonly kind: 'person'; readonly alternatives: readonly Alternative<PersonState>[] }
  | { readonly kind: 'after'; readonly moment: QueryMoment }
  | { readonly kind: 'before'; readonly moment: QueryMoment }

/** A search of the wire. Without clauses it is everything. */
export type WireQuery = { readonly clauses: readonly QueryClause[] }

/** Something in a query that could not be used as written; the rest is searched all the same. */
export const queryProblem = z.object({
  code: z.string(),
  /** What is wrong and what to write instead. */
  message: z.string(),
  /** Where it stands in the query, in UTF-16 units; the end is exclusive. */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type QueryProblem = z.infer<typeof queryProblem>

/** A query as it was understood, and what was wrong with it. */
export type ParsedQuery = { readonly query: WireQuery; readonly problems: readonly QueryProblem[] }

/** The longest query that is read, in UTF-16 units. */
export const longestQuery = 2000
