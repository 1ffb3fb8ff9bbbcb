import type Database from 'better-sqlite3'
import type { PersonId } from '../../../app/ids.ts'
import type { WireList, WireRow } from '../../../app/ipc/wire-views.ts'
import { parseQuery } from '../../../app/wire/search/parse-query.ts'
import type { QueryProblem } from '../../../app/wire/search/query.ts'
import type { WireSource } from '../../../app/wire/source.ts'
import type { WireFilter } from '../../../app/wire/wire-filter.ts'
import { isBehind } from './index-older.ts'
import { rowHits } from './row-hits.ts'
import { countOfAll } from './wire-counts.ts'
import type { HouseClock, WireSearch } from './wire-search.ts'

/** What is asked of the list: a search, or none for everything; a filter; in which order; and which page. */
export type WireQuestion = {
  readonly query: string
  /** Where the page before ended, as it said: a position, or a rank when the order is by relevance. */
  readonly before: number | null
  readonly limit: number
  readonly filter: WireFilter
  readonly order?: 'newest' | 'relevance' | undefined
}

type ListRow = Omit<WireRow, 'source' | 'colour' | 'conflict' | 'struck' | 'read' | 'saved' | 'hits'> & {
  readonly conflict: number
  readonly read: number
  readonly saved: number
}

const shown = `position, id, changed_at AS time, guid, headline, slugline, source_id AS sourceId, signal, urgency, language,
  takes, conflict, (SELECT count(*) FROM wire_use WHERE wire_use.item_id = wire_item.id) AS usedIn,
  coalesce(read_position >= position, 0) AS read, saved_at IS NOT NULL AS saved`
const marked = 'wire_item LEFT JOIN wire_mark ON wire_mark.item_id = wire_item.id AND person_id = ?'

/**
 * A page of the list for one person, newest first or the most relevant of the newest. It may hold fewer rows than asked
 * for, even none, when looking further would take too long; `before` then says where to go on.
 */
export function listWire(
  database: Database.Database,
  search: WireSearch,
  sources: readonly WireSource[],
  question: WireQuestion,
  viewer: PersonId | null,
  clock: HouseClock,
): WireList {
  const { query, problems } = parseQuery(question.query)
  const request = { query, filter: question.filter, viewer, ...clock }
  const { positions, next } =
    question.order === 'relevance'
      ? search.relevant(request, question.before ?? 0, question.limit)
      : search.newest(request, question.before, question.limit)
  const index = search.indexQuery(query)
  const rows = rowsAt(database, positions, viewer)
  const hits = index.length === 0 ? null : rowHits(database, index, rows)
  return {
    rows: rows.map((row) => ({ ...rowOf(row, sources), hits: hits?.get(row.position) ?? null })),
    before: next,
    total: countOfAll(database),
    problems: [
      ...problems,
      ...search.unknownSources(question.query, query),
      ...(index.length > 0 && isBehind(database) ? [behind(question.query)] : []),
    ],
  }
}

function behind(text: string): QueryProblem {
  const message = 'Older items are still being made searchable; those found so far are shown.'
  return { code: 'index-behind', message, start: 0, end: text.length }
}

function rowsAt(database: Database.Database, positions: readonly number[], viewer: PersonId | null): ListRow[] {
  const rows = database
    .prepare<[PersonId | null, string], ListRow>(
      `SELECT ${shown} FROM ${marked} WHERE position IN (SELECT value FROM json_each(?))`,
    )
    .all(viewer, JSON.stringify(positions))
  const byPosition = new Map(rows.map((row) => [row.position, row]))
  return positions.flatMap((position) => byPosition.get(position) ?? [])
}

function rowOf(row: ListRow, sources: readonly WireSource[]): Omit<WireRow, 'hits'> {
  const source = sources.find((one) => one.id === row.sourceId)
  return {
    ...row,
    source: source?.name ?? '',
    colour: source?.colour ?? 'grey',
    conflict: row.conflict === 1,
    struck: row.signal === 'kill',
    read: row.read === 1,
    saved: row.saved === 1,
  }
}
