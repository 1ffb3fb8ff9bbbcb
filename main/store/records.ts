import type Database from 'better-sqlite3'
import { type LogEvent, type SubjectKind, subjectKinds } from '../../app/log/events.ts'
import type { Records } from '../../app/log/records.ts'
import { reduce } from '../../app/log/reduce.ts'

type Row = { readonly record: string }

/** The records reduced from the log, one table a kind. Written only when an entry enters the log. */
export class RecordTables {
  readonly #read: Readonly<Record<SubjectKind, Database.Statement<[string], Row>>>
  readonly #write: Readonly<Record<SubjectKind, Database.Statement<[string, string]>>>
  readonly #all: Readonly<Record<SubjectKind, Database.Statement<[], Row>>>

  constructor(database: Database.Database) {
    this.#read = eachKind((kind) => database.prepare<[string], Row>(`SELECT record FROM ${kind} WHERE id = ?`))
    this.#write = eachKind((kind) =>
      database.prepare<[string, string]>(
        `INSERT INTO ${kind} (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record`,
      ),
    )
    this.#all = eachKind((kind) => database.prepare<[], Row>(`SELECT record FROM ${kind} ORDER BY id`))
  }

  get<Kind extends SubjectKind>(kind: Kind, id: string): Records[Kind] | null {
    const row = this.#read[kind].get(id)
    return row === undefined ? null : (JSON.parse(row.record) as Records[Kind])
  }

  all<Kind extends SubjectKind>(kind: Kind): Records[Kind][] {
    return this.#all[kind].all().map((row) => JSON.parse(row.record) as Records[Kind])
  }

  /** Brings the record of the event's subject up to date. */
  apply(event: LogEvent): void {
    const before = this.get(event.kind, event.subject) ?? undefined
    this.#write[event.kind].run(event.subject, JSON.stringify(reduce(before, event)))
  }
}

/** Something made for every kind of record. */
export function eachKind<Made>(make: (kind: SubjectKind) => Made): Record<SubjectKind, Made> {
  return Object.fromEntries(subjectKinds.map((kind) => [kind, make(kind)])) as Record<SubjectKind, Made>
}
