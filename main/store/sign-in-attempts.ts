import type Database from 'better-sqlite3'
import { hashText } from '../../app/hash.ts'
import { waitAfter } from '../../app/people/sign-in-wait.ts'
import { refuse } from '../../app/problem.ts'

/** After how long without a try a name is forgotten, in milliseconds: a day. */
const forgottenAfter = 24 * 60 * 60 * 1000

/**
 * Tries to sign in, counted by the typed name whether anybody has it or not. A try counts as wrong until it has proved
 * right, so that neither many tries at once nor ending the desk in between buys a free one.
 */
export class SignInAttempts {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** Counts a try under a name. Refuses with `sign-in-slowed`, and counts nothing, while the name has to wait. */
  begin(name: string, now: Date): void {
    const wait = this.#database.transaction(() => this.#count(name, now)).immediate()
    if (wait > 0) refuse('sign-in-slowed', 'Too many wrong passwords.', `Try again in ${Math.ceil(wait)} seconds.`)
  }

  /** The try was right after all: nothing is held against the name any more. */
  succeeded(name: string): void {
    this.#database.prepare('DELETE FROM sign_in_attempt WHERE name_hash = ?').run(hashText(name))
  }

  /** The seconds the name still has to wait; when there are none the try is counted. */
  #count(name: string, now: Date): number {
    this.#database
      .prepare('DELETE FROM sign_in_attempt WHERE last_at < ?')
      .run(new Date(now.getTime() - forgottenAfter).toISOString())
    const before = this.#database
      .prepare<[string], { failures: number; last_at: string }>(
        'SELECT failures, last_at FROM sign_in_attempt WHERE name_hash = ?',
      )
      .get(hashText(name)) ?? { failures: 0, last_at: now.toISOString() }
    const passed = (now.getTime() - Date.parse(before.last_at)) / 1000
    // A clock that was moved back must neither lock anybody out until it catches up nor end the wait.
    if (passed < 0) this.#note(name, before.failures, now)
    const wait = waitAfter(before.failures) - Math.max(0, passed)
    if (wait <= 0) this.#note(name, before.failures + 1, now)
    return Math.max(0, wait)
  }

  #note(name: string, failures: number, now: Date): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO sign_in_attempt (name_hash, failures, last_at) VALUES (?, ?, ?)')
      .run(hashText(name), failures, now.toISOString())
  }
}
