import type Database from 'better-sqlite3'
import type { Bodies } from './bodies.ts'
import type { RecordTables } from './records.ts'
import { verifyBodies } from './verify-bodies.ts'
import { compareRecords, replayLog } from './verify-log.ts'
import { verifyPictures } from './verify-pictures.ts'
import { verifyVersions } from './verify-versions.ts'
import type { Versions } from './versions.ts'

/** What is wrong with a store, in sentences; empty when all is well. */
export type Verification = { readonly entries: number; readonly problems: readonly string[] }

/**
 * Checks a store against itself: SQLite's own integrity check; the log's chain of hashes and every approval's signature;
 * that replaying the log from its first entry gives exactly the records in the tables; and that the text kept beside
 * each story is what its edits give, with no claim in it that the log does not know; that every version says what it said
 * when it was kept, and none is missing; and that every picture is there and what its hash stands for.
 */
export function verifyStore(
  database: Database.Database,
  records: RecordTables,
  bodies: Bodies,
  versions: Versions,
): Verification {
  const integrity = database.pragma('integrity_check', { simple: true })
  const damage = integrity === 'ok' ? [] : [`The database file is damaged: ${String(integrity)}.`]
  const { entries, replayed, problems } = replayLog(database)
  const differences = replayed === null ? [] : compareRecords(records, replayed)
  const beside = [
    ...verifyBodies(database, records, bodies),
    ...verifyVersions(database, versions),
    ...verifyPictures(database, records, bodies),
  ]
  return { entries, problems: [...damage, ...problems, ...differences, ...beside] }
}
