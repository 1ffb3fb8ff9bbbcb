import type Database from 'better-sqlite3'
import type { PersonId } from '../../../app/ids.ts'
import type { Alternative, PersonState, QueryClause } from '../../../app/wire/search/query.ts'

/** The conditions of a query on what a person did with an item. All must hold; of the alternatives of one, any. */
export type PersonClauses = readonly (readonly Alternative<PersonState>[])[]

/** Positions, both ends included. */
export type PositionRange = { readonly from: number; readonly to: number }

/** The most positions looked at ahead of the index, to know where to look at all. */
const mostCandidates = 20_000

/** The conditions on a person in a query. */
export function personClauses(clauses: readonly QueryClause[]): PersonClauses {
  return clauses.flatMap((clause) => (clause.kind === 'person' ? [clause.alternatives] : []))
}

type Asked = { readonly person: PersonId | null; readonly from: number; readonly to: number; readonly most: number }

/** What one person has used, read and saved, asked by position. Nobody has read or saved anything. */
export class PersonStates {
  readonly #within: Readonly<Record<PersonState, Database.Statement<[Asked], number>>>
  readonly #person: PersonId | null
  /** All a person saved, newest first: few, and with no order of their own in the database, so read once a search. */
  #saved: number[] | null = null

  constructor(database: Database.Database, person: PersonId | null) {
    const prepare = (sql: string): Database.Statement<[Asked], number> =>
      database.prepare<[Asked], number>(`${sql} ORDER BY 1 DESC LIMIT @most`).pluck()
    this.#person = person
    this.#within = {
      used: prepare('SELECT position FROM wire_used WHERE position BETWEEN @from AND @to'),
      read: prepare(
        'SELECT read_position FROM wire_mark WHERE person_id = @person AND read_position BETWEEN @from AND @to',
      ),
      saved: prepare(
        `SELECT position FROM wire_mark INDEXED BY wire_mark_by_saved CROSS JOIN wire_item ON id = item_id
         WHERE person_id = @person AND saved_at IS NOT NULL AND +position BETWEEN @from AND @to`,
      ),
    }
  }

  /** Which of some positions, given newest first, fulfil all conditions. */
  keep(positions: readonly number[], clauses: PersonClauses): number[] {
    const to = positions[0]
    const from = positions.at(-1)
    if (clauses.length === 0 || to === undefined || from === undefined) return [...positions]
    const sets = new Map<PersonState, Set<number>>()
    for (const { term } of clauses.flat()) {
      if (!sets.has(term)) sets.set(term, new Set(this.#ask(term, { from, to }, -1)))
    }
    return positions.filter((position) =>
      clauses.every((alternatives) =>
        alternatives.some(({ isExcluded, term }) => isExcluded !== (sets.get(term)?.has(position) ?? false)),
      ),
    )
  }

  /**
   * The positions outside which nothing can fulfil a clause that only asks for what the person did, newest first, and how
   * far down they are complete. Null where every position has to be looked at.
   */
  candidates(clauses: PersonClauses, range: PositionRange): { positions: number[]; completeFrom: number } | null {
    const positive = clauses.find((alternatives) => alternatives.every(({ isExcluded }) => !isExcluded))
    if (positive === undefined) return null
    const lists = positive.map(({ term }) => this.#ask(term, range, mostCandidates))
    const completeFrom = Math.max(
      range.from,
      ...lists.map((list) => (list.length < mostCandidates ? range.from : (list.at(-1) ?? range.from))),
    )
    const positions = [...new Set(lists.flat())].filter((position) => position >= completeFrom)
    return { positions: positions.sort((left, right) => right - left), completeFrom }
  }

  #ask(state: PersonState, { from, to }: PositionRange, most: number): number[] {
    if (state !== 'saved') return this.#within[state].all({ person: this.#person, from, to, most })
    this.#saved ??= this.#within.saved.all({ person: this.#person, from: 0, to: Number.MAX_SAFE_INTEGER, most: -1 })
    const saved = this.#saved.filter((position) => position >= from && position <= to)
    return most < 0 ? saved : saved.slice(0, most)
  }
}
