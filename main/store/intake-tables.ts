import type Database from 'better-sqlite3'
import type { IntakeId } from '../../app/ids.ts'
import { type IntakeMemory, intakeMemory, noIntakeMemory } from '../../app/wire/intake-memory.ts'

/** A file as it was when it was taken: its name in the folder, size in bytes and time of change in milliseconds. */
export type TakenFile = { readonly name: string; readonly size: number; readonly changedMs: number }

/** What is remembered of the ways in while they run, outside the log. */
export class IntakeTables {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** What is remembered; nothing where it was written in a way this build does not know, for it can be learnt again. */
  memory(id: IntakeId): IntakeMemory {
    const row = this.#database
      .prepare<[string], { memory: string }>('SELECT memory FROM intake_memory WHERE intake_id = ?')
      .get(id)
    const known = row === undefined ? null : intakeMemory.safeParse(JSON.parse(row.memory))
    return known?.success === true ? known.data : noIntakeMemory
  }

  remember(id: IntakeId, memory: IntakeMemory): void {
    this.#database
      .prepare(
        `INSERT INTO intake_memory (intake_id, memory) VALUES (?, ?)
         ON CONFLICT (intake_id) DO UPDATE SET memory = excluded.memory`,
      )
      .run(id, JSON.stringify(memory))
  }

  taken(id: IntakeId): TakenFile[] {
    return this.#database
      .prepare<[string], TakenFile>(
        'SELECT name, size, changed_ms AS changedMs FROM intake_taken WHERE intake_id = ? ORDER BY name',
      )
      .all(id)
  }

  /** Notes files that were taken and stay, and forgets those that are gone, in one transaction. */
  noteTaken(id: IntakeId, taken: readonly TakenFile[], gone: readonly string[]): void {
    const note = this.#database.prepare(
      'INSERT OR REPLACE INTO intake_taken (intake_id, name, size, changed_ms) VALUES (?, ?, ?, ?)',
    )
    const forget = this.#database.prepare('DELETE FROM intake_taken WHERE intake_id = ? AND name = ?')
    this.#database.transaction(() => {
      for (const { name, size, changedMs } of taken) note.run(id, name, size, changedMs)
      for (const name of gone) forget.run(id, name)
    })()
  }
}
