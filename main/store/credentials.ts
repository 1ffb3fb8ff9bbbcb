import type Database from 'better-sqlite3'
import type { PersonId } from '../../app/ids.ts'

/** A password's scrypt hash, and the person's private key locked with a key derived from the same password. */
export type Credential = {
  readonly personId: PersonId
  readonly passwordSalt: Uint8Array
  readonly passwordHash: Uint8Array
  readonly keySalt: Uint8Array
  readonly keyNonce: Uint8Array
  readonly lockedKey: Uint8Array
}

type Row = Credential & { readonly failures: number; readonly nextTryAt: string | null }

/** Passwords and locked keys. They are not in the log: a changed password must leave nothing behind. */
export class Credentials {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  get(personId: PersonId): Row | null {
    const row = this.#database
      .prepare<[PersonId], Row>(
        `SELECT person_id AS personId, password_salt AS passwordSalt, password_hash AS passwordHash, key_salt AS keySalt,
         key_nonce AS keyNonce, locked_key AS lockedKey, failures, next_try_at AS nextTryAt FROM credential WHERE person_id = ?`,
      )
      .get(personId)
    return row ?? null
  }

  set(credential: Credential): void {
    this.#database
      .prepare(
        `INSERT OR REPLACE INTO credential (person_id, password_salt, password_hash, key_salt, key_nonce, locked_key)
         VALUES (@personId, @passwordSalt, @passwordHash, @keySalt, @keyNonce, @lockedKey)`,
      )
      .run(credential)
  }

  /** Notes a wrong password. From the fifth on the next try has to wait, twice as long each time, a quarter of an hour at most. */
  failed(personId: PersonId, now: Date): void {
    const failures = (this.get(personId)?.failures ?? 0) + 1
    const wait = failures < 5 ? 0 : Math.min(15 * 2 ** (failures - 5), 900)
    const nextTryAt = wait === 0 ? null : new Date(now.getTime() + wait * 1000).toISOString()
    this.#database
      .prepare('UPDATE credential SET failures = ?, next_try_at = ? WHERE person_id = ?')
      .run(failures, nextTryAt, personId)
  }

  succeeded(personId: PersonId): void {
    this.#database.prepare('UPDATE credential SET failures = 0, next_try_at = NULL WHERE person_id = ?').run(personId)
  }
}
