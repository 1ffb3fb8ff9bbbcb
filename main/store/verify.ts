import type Database from 'better-sqlite3'
import { canonicalJson, type Json } from '../../app/log/canonical-json.ts'
import { chainHash, chainStart } from '../../app/log/chain.ts'
import { type LogEvent, logEvent, type SubjectKind, subjectKinds } from '../../app/log/events.ts'
import type { Records } from '../../app/log/records.ts'
import { reduce } from '../../app/log/reduce.ts'
import type { LogRow } from './log-table.ts'
import type { RecordTables } from './records.ts'
import { signatureHolds } from './sqlite-desk.ts'

/** What is wrong with a store, in sentences; empty when all is well. */
export type Verification = { readonly entries: number; readonly problems: readonly string[] }

/**
 * Checks a store against itself: SQLite's own integrity check, the chain of hashes, every approval's signature, and
 * that replaying the log from its first entry gives exactly the records in the tables.
 */
export function verifyStore(database: Database.Database, records: RecordTables): Verification {
  const problems: string[] = []
  const integrity = database.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') problems.push(`The database file is damaged: ${String(integrity)}.`)
  const replayed = new Map<string, Records[SubjectKind]>()
  let previous = chainStart
  let expected = 1
  for (const row of database
    .prepare<[], LogRow>('SELECT sequence, at, entry, hash FROM log ORDER BY sequence')
    .iterate()) {
    const event = readEntry(row, problems)
    if (event === null) break
    if (row.sequence !== expected) problems.push(`Entry ${expected} is missing from the log.`)
    if (chainHash(previous, event) !== row.hash)
      problems.push(`Entry ${row.sequence} does not match its hash: the log was altered.`)
    previous = row.hash
    expected = row.sequence + 1
    const key = `${event.kind} ${event.subject}`
    checkSignature(event, replayed, problems)
    replayed.set(key, reduce(replayed.get(key), event))
  }
  compare(records, replayed, problems)
  return { entries: expected - 1, problems }
}

function readEntry(row: LogRow, problems: string[]): LogEvent | null {
  const parsed = logEvent.safeParse(JSON.parse(row.entry))
  if (!parsed.success) problems.push(`Entry ${row.sequence} cannot be read.`)
  return parsed.success ? (JSON.parse(row.entry) as LogEvent) : null
}

function checkSignature(
  event: LogEvent,
  replayed: ReadonlyMap<string, Records[SubjectKind]>,
  problems: string[],
): void {
  if (event.type !== 'story-approved') return
  const { by, hash, signature } = event.data.approval
  const chief = replayed.get(`person ${by}`) as Records['person'] | undefined
  if (chief === undefined || !signatureHolds(chief.publicKey, hash, signature)) {
    problems.push(`Entry ${event.sequence}: the signature of this approval is not the chief’s.`)
  }
}

function compare(records: RecordTables, replayed: ReadonlyMap<string, Records[SubjectKind]>, problems: string[]): void {
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
}

function plain(record: Records[SubjectKind]): string {
  return canonicalJson(JSON.parse(JSON.stringify(record)) as Json)
}
