import type Database from 'better-sqlite3'
import type { Sha256 } from '../../app/hash.ts'
import { type CommandId, type DeviceId, eventId, newId, type PersonId } from '../../app/ids.ts'
import { canonicalJson, type Json } from '../../app/log/canonical-json.ts'
import { chainHash, chainStart } from '../../app/log/chain.ts'
import type { Decision, LogEvent } from '../../app/log/events.ts'

/** One row of the log: the entry as canonical JSON and the hash that chains it to the one before. */
export type LogRow = { readonly sequence: number; readonly at: string; readonly entry: string; readonly hash: Sha256 }

/** Who gives the command and when. */
export type Stamped = {
  readonly command: CommandId
  readonly actor: PersonId | null
  readonly device: DeviceId
  readonly now: string
}

/** The append-only, hash-chained log. */
export class LogTable {
  readonly #last: Database.Statement<[], LogRow>
  readonly #insert: Database.Statement<[number, string, string, string, string, string, string, string, string]>
  readonly #ofCommand: Database.Statement<[string], { sequence: number }>

  constructor(database: Database.Database) {
    this.#last = database.prepare('SELECT sequence, at, entry, hash FROM log ORDER BY sequence DESC LIMIT 1')
    this.#insert = database.prepare(
      'INSERT INTO log (sequence, id, at, command, kind, subject, type, entry, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#ofCommand = database.prepare('SELECT sequence FROM log WHERE command = ? LIMIT 1')
  }

  last(): LogRow | null {
    return this.#last.get() ?? null
  }

  /** Whether a command with this id has entered the log: sent twice, it is done once. */
  has(command: CommandId): boolean {
    return this.#ofCommand.get(command) !== undefined
  }

  /** Appends one decision and returns it as the entry it became. */
  append(decision: Decision, stamp: Stamped): LogEvent {
    const last = this.last()
    const event = {
      ...decision,
      id: newId(eventId),
      sequence: (last?.sequence ?? 0) + 1,
      at: stamp.now,
      actor: stamp.actor,
      device: stamp.device,
      command: stamp.command,
    } as LogEvent
    const hash = chainHash(last?.hash ?? chainStart, event)
    const entry = canonicalJson(event as unknown as Json)
    this.#insert.run(
      event.sequence,
      event.id,
      event.at,
      event.command,
      event.kind,
      event.subject,
      event.type,
      entry,
      hash,
    )
    return event
  }
}
