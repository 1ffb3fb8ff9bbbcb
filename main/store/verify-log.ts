import type Database from 'better-sqlite3'
import { hashCoveredText } from '../../app/approval/covered-text.ts'
import type { Sha256 } from '../../app/hash.ts'
import { canonicalJson, type Json } from '../../app/log/canonical-json.ts'
import { chainHash, chainStart } from '../../app/log/chain.ts'
import { type LogEvent, logEvent, type SubjectKind, subjectKinds } from '../../app/log/events.ts'
import type { Records } from '../../app/log/records.ts'
import { reduce } from '../../app/log/reduce.ts'
import type { RecordTables } from './records.ts'
import { signatureHolds } from './sqlite-desk.ts'

/** The records a log gives, by kind and id. */
export type Replayed = ReadonlyMap<string, Records[SubjectKind]>

/** What came of reading a log: `replayed` is null when an entry could not be read or cannot follow those before it. */
export type LogReading = {
  readonly entries: number
  readonly replayed: Replayed | null
  readonly problems: readonly string[]
}

const columns = ['id', 'at', 'command', 'kind', 'subject', 'type'] as const

type Row = Readonly<Record<(typeof columns)[number], string>> & {
  readonly sequence: number
  readonly entry: string
  readonly hash: Sha256
}

/** Reads the log from its first entry: the chain of hashes, every signature, and the records it gives. */
export function replayLog(database: Database.Database): LogReading {
  const problems: string[] = []
  const replayed = new Map<string, Records[SubjectKind]>()
  let previous = chainStart
  let expected = 1
  const rows = database.prepare<[], Row>(
    `SELECT sequence, ${columns.join(', ')}, entry, hash FROM log ORDER BY sequence`,
  )
  for (const row of rows.iterate()) {
    if (row.sequence !== expected) problems.push(`Entry ${expected} is missing from the log.`)
    const event = readEntry(row)
    if (event === null) {
      problems.push(`Entry ${row.sequence} cannot be read, so nothing after it was checked.`)
      return { entries: expected - 1, replayed: null, problems }
    }
    if (chainHash(previous, event) !== row.hash)
      problems.push(`Entry ${row.sequence} does not match its hash: the log was altered.`)
    for (const column of columns)
      if (event[column] !== row[column])
        problems.push(`Entry ${row.sequence} is filed under another ${column} than it has.`)
    problems.push(...approvalProblems(event, replayed))
    try {
      const key = `${event.kind} ${event.subject}`
      replayed.set(key, reduce(replayed.get(key), event))
    } catch {
      problems.push(`Entry ${row.sequence} cannot follow the entries before it, so nothing after it was checked.`)
      return { entries: row.sequence, replayed: null, problems }
    }
    previous = row.hash
    expected = row.sequence + 1
  }
  return { entries: expected - 1, replayed, problems }
}

/** Where the records in the tables are not what the log gives. */
export function compareRecords(records: RecordTables, replayed: Replayed): string[] {
  const problems: string[] = []
  let found = 0
  for (const kind of subjectKinds) {
    for (const record of records.all(kind)) {
      found += 1
      const expected = replayed.get(`${kind} ${record.id}`)
      if (expected === undefined) problems.push(`The ${kind} ${record.id} is in no entry of the log.`)
      else if (plain(expected) !== plain(record))
        problems.push(`The ${kind} ${record.id} differs from what the log says.`)
    }
  }
  if (found < replayed.size) problems.push(`${replayed.size - found} records that the log speaks of are missing.`)
  return problems
}

/** The entry of a row, or null when it is no JSON, has no canonical form or is no entry of ours. */
function readEntry(row: Row): LogEvent | null {
  try {
    const entry = JSON.parse(row.entry) as Json
    canonicalJson(entry)
    return logEvent.safeParse(entry).success ? (entry as unknown as LogEvent) : null
  } catch {
    return null
  }
}

/** The signature must be the chief's and over this hash, and the hash that of the text the entry says was approved. */
function approvalProblems(event: LogEvent, replayed: Replayed): string[] {
  if (event.type !== 'story-approved') return []
  const { by, hash, signature, covered } = event.data.approval
  const problems: string[] = []
  const chief = replayed.get(`person ${by}`) as Records['person'] | undefined
  if (chief === undefined || !signatureHolds(chief.publicKey, hash, signature))
    problems.push(`Entry ${event.sequence}: the signature of this approval is not the chief’s.`)
  if (hashCoveredText(covered) !== hash)
    problems.push(`Entry ${event.sequence}: the approved text is not the one that was signed.`)
  return problems
}

function plain(record: Records[SubjectKind]): string {
  return canonicalJson(JSON.parse(JSON.stringify(record)) as Json)
}
