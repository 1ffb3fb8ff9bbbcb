import { performance } from 'node:perf_hooks'
import type Database from 'better-sqlite3'
import type { PersonId } from '../../../app/ids.ts'
import { type IndexQuery, queryForIndex, type SourcesNamed } from '../../../app/wire/search/index-query.ts'
import type { QueryProblem, WireQuery } from '../../../app/wire/search/query.ts'
import { instantOf } from '../../../app/wire/search/query-moment.ts'
import type { WireFilter } from '../../../app/wire/wire-filter.ts'
import { filterForIndex, filterForPerson } from './filter-clauses.ts'
import { isOneToken, matchExpression } from './match-expression.ts'
import { type MatchRequest, MatchStream, within } from './match-stream.ts'
import { PersonStates, type PositionRange, personClauses } from './person-states.ts'
import { partsOf, partTable } from './wire-index.ts'

/** What dates in a query depend on. */
export type HouseClock = {
  /** Milliseconds since 1970 UTC. */
  readonly now: number
  /** The IANA time zone of the house, in which days begin. */
  readonly timeZone: string
}

/** A query, what the list is narrowed to besides, and who asks. */
export type SearchRequest = HouseClock & {
  readonly query: WireQuery
  readonly filter: WireFilter
  /** Whose read and saved items `is:read` and `is:saved` mean; null for nobody. */
  readonly viewer: PersonId | null
}

/** Positions in the order asked for. */
export type FoundPositions = {
  readonly positions: readonly number[]
  /** Where to go on: a position (newest first) or a rank (by relevance); null when everything has been looked at. */
  readonly next: number | null
}

/** A number of matches; `isMore` when counting stopped before the end. */
export type MatchCount = { readonly count: number; readonly isMore: boolean }

/** How long one call looks before it gives back what it has, in milliseconds. */
const patience = 8
/** Among how many of the newest matches the most relevant are sought. */
export const relevanceWindow = 1000
/** How much a hit weighs by where it stands: headline, slugline, byline, keywords, body, facets. */
const weights = '8, 6, 2, 4, 1, 0'
const newest = Number.MAX_SAFE_INTEGER

/** Finds wire items by their words and what is known of them. Reads only; several may be at work on one database. */
export class WireSearch {
  readonly #database: Database.Database
  readonly #stream: MatchStream
  readonly #sourcesNamed: SourcesNamed
  readonly #firstSince: Database.Statement<[string], number>

  constructor(database: Database.Database, sourcesNamed: SourcesNamed) {
    this.#database = database
    this.#sourcesNamed = sourcesNamed
    this.#stream = new MatchStream(database)
    this.#firstSince = database
      .prepare<[string], number>(
        'SELECT position FROM wire_item WHERE changed_at >= ? ORDER BY changed_at, position LIMIT 1',
      )
      .pluck()
  }

  /** The query as the index understands it; windows mark hits with it. */
  indexQuery(query: WireQuery): IndexQuery {
    return queryForIndex(query, this.#sourcesNamed)
  }

  /**
   * The newest matches below a position (null: from the top). Gives back fewer than asked for when looking took too long;
   * `next` then says where to go on.
   */
  newest(request: SearchRequest, below: number | null, most: number): FoundPositions {
    return this.#find(request, { from: 0, to: (below ?? newest) - 1 }, most, patience)
  }

  /** The newest matches above a position, up to a number, however long it takes to look through them. */
  since(request: SearchRequest, above: number, most: number): readonly number[] {
    return this.#find(request, { from: above + 1, to: newest - 1 }, most, Number.POSITIVE_INFINITY).positions
  }

  /** How many items match, counted up to `most`, above a position (0: all). */
  count(request: SearchRequest, most: number, above = 0): MatchCount {
    const { positions, next } = this.#find(request, { from: above + 1, to: newest - 1 }, most, patience)
    return { count: positions.length, isMore: next !== null }
  }

  /**
   * The most relevant (BM25) among the newest thousand matches, from a rank on. The window keeps the cost of a word in
   * every item bounded, and on a wire what matters is recent. Without words there is nothing to weigh: the newest.
   */
  relevant(request: SearchRequest, from: number, most: number): FoundPositions {
    const asked = this.#asked(request, { from: 0, to: newest - 1 })
    const { expression } = asked
    if (expression === null) return this.newest(request, from === 0 ? null : from, most)
    const scored: { position: number; score: number }[] = []
    const end = performance.now() + patience
    for (const part of partsOf(this.#database)) {
      const [range] = within(part, asked.range)
      if (range === undefined) continue
      const best = this.#scored(part, expression, range, relevanceWindow - scored.length)
      const kept = new Set(
        asked.states.keep(
          best.map(({ position }) => position),
          asked.persons,
        ),
      )
      scored.push(...best.filter(({ position }) => kept.has(position)))
      if (scored.length >= relevanceWindow || performance.now() > end) break
    }
    const ranked = scored.sort((left, right) => left.score - right.score || right.position - left.position)
    const positions = ranked.slice(from, from + most).map(({ position }) => position)
    return { positions, next: from + most < ranked.length ? from + most : null }
  }

  /** A position below everything that came at an instant (ISO 8601 in UTC) or later, and above what came before. */
  positionBefore(instant: string): number {
    return (this.#firstSince.get(instant) ?? newest) - 1
  }

  /** A note for every source a query names that nobody knows. */
  unknownSources(text: string, query: WireQuery): QueryProblem[] {
    return query.clauses
      .flatMap((clause) => (clause.kind === 'index' ? clause.alternatives : []))
      .flatMap(({ term }) => (term.kind === 'source' && this.#sourcesNamed(term.text).length === 0 ? [term.text] : []))
      .map((name) => {
        const start = Math.max(text.indexOf(name), 0)
        const message = `No source is called “${name}”; the list of sources shows their names.`
        return { code: 'source-unknown', message, start, end: start + name.length }
      })
  }

  #find(request: SearchRequest, range: PositionRange, most: number, milliseconds: number): FoundPositions {
    const end = performance.now() + milliseconds
    const asked = this.#asked(request, range)
    const positions: number[] = []
    for (const found of this.#stream.matches(asked)) {
      positions.push(...found.positions)
      if (positions.length > most) return { positions: positions.slice(0, most), next: positions[most - 1] ?? null }
      if (performance.now() > end && found.reached > asked.range.from) return { positions, next: found.reached }
    }
    return { positions, next: null }
  }

  #asked({ query, filter, viewer, now, timeZone }: SearchRequest, range: PositionRange): MatchRequest {
    const index = [...this.indexQuery(query), ...filterForIndex(filter)]
    const bounds = query.clauses.reduce<PositionRange>(({ from, to }, clause) => {
      if (clause.kind !== 'after' && clause.kind !== 'before') return { from, to }
      const first = this.#firstPosition(instantOf(clause.moment, now, timeZone))
      return clause.kind === 'after' ? { from: Math.max(from, first), to } : { from, to: Math.min(to, first - 1) }
    }, range)
    return {
      expression: index.length === 0 ? null : matchExpression(index),
      isSeekable: isOneToken(index),
      persons: [...personClauses(query.clauses), ...filterForPerson(filter)],
      states: new PersonStates(this.#database, viewer),
      range: bounds,
    }
  }

  /** The position of the first item that changed at an instant or later. Positions grow with the moment of change. */
  #firstPosition(instant: number): number {
    const latest = 253_402_300_799_999
    return this.#firstSince.get(new Date(Math.min(Math.max(instant, 0), latest)).toISOString()) ?? newest
  }

  #scored(part: number, expression: string, { from, to }: PositionRange, most: number) {
    const table = partTable(part)
    return this.#database
      .prepare<[string, number, number, number], { position: number; score: number }>(
        `SELECT rowid AS position, bm25(${table}, ${weights}) AS score FROM ${table}
         WHERE ${table} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?`,
      )
      .all(expression, from, to, most)
  }
}
