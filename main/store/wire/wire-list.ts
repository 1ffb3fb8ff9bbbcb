import type Database from 'better-sqlite3'
import type { PersonId, WireItemId, WireSourceId } from '../../../app/ids.ts'
import type { WireFacets, WireList, WireRow } from '../../../app/ipc/wire-views.ts'
import type { WireSource } from '../../../app/wire/source.ts'
import type { HeldFile } from '../../../app/wire/stored-wire-item.ts'
import type { WireFilter } from '../../../app/wire/wire-filter.ts'
import type { WireSignal } from '../../../app/wire/wire-signal.ts'
import { listPositions } from './wire-search.ts'

/** What is asked of the list: a search, or none for everything; a filter; and which page. */
export type WireQuestion = {
  readonly query: string
  readonly before: number | null
  readonly limit: number
  readonly filter: WireFilter
}

type ListRow = Omit<WireRow, 'source' | 'colour' | 'conflict' | 'struck' | 'read' | 'saved'> & {
  readonly conflict: number
  readonly read: number
  readonly saved: number
}

const shown = `position, id, changed_at AS time, guid, headline, slugline, source_id AS sourceId, signal, urgency, language,
  takes, conflict, (SELECT count(*) FROM wire_use WHERE wire_use.item_id = wire_item.id) AS usedIn,
  coalesce(read_position >= position, 0) AS read, saved_at IS NOT NULL AS saved`
const marked = 'wire_item LEFT JOIN wire_mark ON wire_mark.item_id = wire_item.id AND person_id = ?'

/** A page of the list for one person, newest first. A search that finds what the filter leaves out is read on. */
export function listWire(
  database: Database.Database,
  sources: readonly WireSource[],
  question: WireQuestion,
  viewer: PersonId | null,
): WireList {
  const { limit } = question
  const found =
    question.query.trim() === ''
      ? { rows: filteredRows(database, question, viewer, null), problems: [] }
      : searchedRows(database, question, viewer)
  const rows = found.rows.map((row) => rowOf(row, sources))
  const before = rows.length < limit ? null : (rows.at(-1)?.position ?? null)
  return { rows, before, total: countWire(database), problems: found.problems }
}

function searchedRows(database: Database.Database, question: WireQuestion, viewer: PersonId | null) {
  const { query, limit } = question
  const rows: ListRow[] = []
  const problems = new Set<string>()
  let before = question.before
  while (rows.length < limit) {
    const found = listPositions(database, query, { before, limit })
    for (const problem of found.problems) problems.add(problem)
    const page = filteredRows(database, question, viewer, found.positions)
    const byPosition = new Map(page.map((row) => [row.position, row]))
    rows.push(...found.positions.flatMap((position) => byPosition.get(position) ?? []))
    if (found.positions.length < limit) break
    before = found.positions.at(-1) ?? null
  }
  return { rows: rows.slice(0, limit), problems: [...problems] }
}

function filteredRows(
  database: Database.Database,
  { before, limit, filter }: WireQuestion,
  viewer: PersonId | null,
  positions: readonly number[] | null,
): ListRow[] {
  const conditions: [string, unknown][] = [
    ...(positions === null
      ? [['position < ?', before ?? Number.MAX_SAFE_INTEGER] as [string, unknown]]
      : [['position IN (SELECT value FROM json_each(?))', JSON.stringify(positions)] as [string, unknown]]),
    ...(filter.sourceId === null ? [] : [['source_id = ?', filter.sourceId] as [string, unknown]]),
    ...(filter.signal === null ? [] : [['signal = ?', filter.signal] as [string, unknown]]),
    ...(filter.language === null ? [] : [['language = ?', filter.language] as [string, unknown]]),
  ]
  const where = [...conditions.map(([condition]) => condition), ...(filter.only === null ? [] : [onlyIs[filter.only]])]
  return database
    .prepare<unknown[], ListRow>(
      `SELECT ${shown} FROM ${marked} WHERE ${where.join(' AND ')} ORDER BY position DESC LIMIT ?`,
    )
    .all(viewer, ...conditions.map(([, value]) => value), limit)
}

const onlyIs = {
  unread: '(read_position IS NULL OR read_position < position)',
  saved: 'saved_at IS NOT NULL',
  used: 'wire_item.id IN (SELECT item_id FROM wire_use)',
}

function rowOf(row: ListRow, sources: readonly WireSource[]): WireRow {
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

/** How many items are kept. */
export function countWire(database: Database.Database): number {
  return database.prepare<[], { items: number }>('SELECT count(*) AS items FROM wire_item').get()?.items ?? 0
}

/** The counts beside the list. */
export function wireFacets(
  database: Database.Database,
  sources: readonly WireSource[],
  viewer: PersonId | null,
): WireFacets {
  const counts = <Value>(column: string) =>
    database
      .prepare<[], { value: Value; items: number }>(
        `SELECT ${column} AS value, count(*) AS items FROM wire_item GROUP BY ${column} ORDER BY items DESC, value`,
      )
      .all()
  const one = (sql: string, ...input: unknown[]) =>
    database.prepare<unknown[], { items: number }>(sql).get(...input)?.items ?? 0
  return {
    total: countWire(database),
    sources: counts<WireSourceId>('source_id').flatMap(({ value, items }) => {
      const source = sources.find((known) => known.id === value)
      return source === undefined ? [] : [{ source, items }]
    }),
    signals: counts<WireSignal>('signal').map(({ value, items }) => ({ signal: value, items })),
    languages: counts<string | null>('language').map(({ value, items }) => ({ language: value, items })),
    saved: one('SELECT count(*) AS items FROM wire_mark WHERE person_id = ? AND saved_at IS NOT NULL', viewer),
    used: one('SELECT count(DISTINCT item_id) AS items FROM wire_use'),
    held: heldFiles(database),
  }
}

/** The files that could not be read, the newest first. */
export function heldFiles(database: Database.Database): HeldFile[] {
  return database
    .prepare<[], HeldFile>(
      `SELECT held_file.id, held_file.file_name AS fileName, held_file.received_at AS receivedAt, code, message, length(bytes) AS bytes
       FROM held_file JOIN wire_original ON hash = original_hash ORDER BY held_file.received_at DESC`,
    )
    .all()
}

/** The id of the item a person names by its id, its guid, or a take’s id; null when there is none. */
export function itemIdNamed(database: Database.Database, name: string): WireItemId | null {
  const row = database
    .prepare<[string, string, string], { id: WireItemId }>(
      `SELECT id FROM wire_item WHERE id = ? OR guid = ? OR id = (SELECT item_id FROM wire_take WHERE id = ?)
       ORDER BY position DESC LIMIT 1`,
    )
    .get(name, name, name)
  return row?.id ?? null
}
