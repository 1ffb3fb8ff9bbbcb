import type Database from 'better-sqlite3'
import type { PersonClauses, PersonStates, PositionRange } from './person-states.ts'
import { partOf, partsOf, partTable, partWidth } from './wire-index.ts'

/** What is looked for: an FTS5 expression or null for everything, what a person did, and where. */
export type MatchRequest = {
  readonly expression: string | null
  /** Whether the index can tell of one row alone without looking through others. */
  readonly isSeekable: boolean
  readonly persons: PersonClauses
  readonly states: PersonStates
  readonly range: PositionRange
}

/** Some matching positions, newest first, and the position down to which everything has been looked at. */
export type Matches = { readonly positions: readonly number[]; readonly reached: number }

type Select = Database.Statement<[string, number, number, number], number>

const firstStep = 128
const largestStep = 4096
/** Up to how many candidates of a part are looked up one by one instead of reading all that match between them. */
const mostLookedUp = 256

/** Streams the positions that match a query, newest first, in steps small enough to stop between any two. */
export class MatchStream {
  readonly #database: Database.Database
  readonly #selects = new Map<number, Select>()
  readonly #lookUps = new Map<number, Database.Statement<[string, number], number>>()
  readonly #everything: Database.Statement<[number, number, number], number>

  constructor(database: Database.Database) {
    this.#database = database
    this.#everything = database
      .prepare<[number, number, number], number>(
        'SELECT position FROM wire_item WHERE position BETWEEN ? AND ? ORDER BY position DESC LIMIT ?',
      )
      .pluck()
  }

  *matches(request: MatchRequest): Generator<Matches> {
    const { persons, states, range } = request
    const parts = partsOf(this.#database)
    for (let to = range.to; to >= range.from; ) {
      const ahead = states.candidates(persons, { from: range.from, to })
      const from = ahead?.completeFrom ?? range.from
      const stretches =
        request.expression === null ? [{ from, to }] : parts.flatMap((part) => within(part, { from, to }))
      for (const stretch of stretches) {
        const candidates = ahead === null ? null : inside(ahead.positions, stretch)
        if (candidates === null) yield* this.#within(request, stretch)
        else if (candidates.length > 0) yield* this.#among(request, candidates)
      }
      to = from - 1
    }
  }

  /** Matches among candidates, given newest first: a few in one part of the index are looked up one by one. */
  *#among(request: MatchRequest, candidates: readonly number[]): Generator<Matches> {
    const [to, from] = [candidates[0] ?? 0, candidates.at(-1) ?? 0]
    const { expression, isSeekable, states, persons } = request
    if (expression === null) yield { positions: states.keep(candidates, persons), reached: from }
    else if (!isSeekable || candidates.length > mostLookedUp) yield* this.#within(request, { from, to })
    else {
      const lookUp = this.#lookUp(partOf(to))
      const found = candidates.filter((position) => lookUp.get(expression, position) !== undefined)
      yield { positions: states.keep(found, persons), reached: from }
    }
  }

  *#within(request: MatchRequest, { from, to }: PositionRange): Generator<Matches> {
    let step = firstStep
    for (let top = to; top >= from; ) {
      const found =
        request.expression === null
          ? this.#everything.all(from, top, step)
          : this.#select(partOf(to)).all(request.expression, from, top, step)
      const reached = found.length < step ? from : (found.at(-1) ?? from)
      yield { positions: request.states.keep(found, request.persons), reached }
      top = reached - 1
      step = Math.min(step * 4, largestStep)
    }
  }

  /** Asks for one row. FTS5 goes straight to it only when asked for just that row, not for a range of one. */
  #lookUp(part: number): Database.Statement<[string, number], number> {
    const known = this.#lookUps.get(part)
    if (known !== undefined) return known
    const table = partTable(part)
    const lookUp = this.#database
      .prepare<[string, number], number>(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid = ?`)
      .pluck() as Database.Statement<[string, number], number>
    this.#lookUps.set(part, lookUp)
    return lookUp
  }

  #select(part: number): Select {
    const known = this.#selects.get(part)
    if (known !== undefined) return known
    const table = partTable(part)
    const select: Select = this.#database
      .prepare<[string, number, number, number], number>(
        `SELECT rowid FROM ${table} WHERE ${table} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?`,
      )
      .pluck()
    this.#selects.set(part, select)
    return select
  }
}

/** The piece of a range that lies in a part, if any. */
export function within(part: number, { from, to }: PositionRange): PositionRange[] {
  const first = Math.max(from, part * partWidth)
  const last = Math.min(to, (part + 1) * partWidth - 1)
  return first <= last ? [{ from: first, to: last }] : []
}

/** The candidates in a stretch. */
function inside(candidates: readonly number[], { from, to }: PositionRange): number[] {
  return candidates.filter((position) => position >= from && position <= to)
}
