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

/** Passwords and locked keys. They are not in the log: a changed password must leave nothing behind. */
export class Credentials {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  get(personId: PersonId): Credential | null {
    const row = this.#database
      .prepare<[PersonId], Credential>(
        `SELECT person_id AS personId, password_salt AS passwordSalt, password_hash AS passwordHash, key_salt AS keySalt,
         key_nonce AS keyNonce, locked_key AS lockedKey FROM credential WHERE person_id = ?`,
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
}
