import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type Database from 'better-sqlite3'
import { hashText, type Sha256 } from '../../app/hash.ts'
import type { StoryId } from '../../app/ids.ts'
import { type Body, textOfBody } from '../../app/story/body.ts'
import {
  hashVersion,
  type VersionMark,
  type VersionOccasion,
  type VersionRow,
  type VersionText,
  versionEvery,
} from '../../app/story/version.ts'
import { countWords } from '../../app/story/word-count.ts'

type Row = {
  readonly number: number
  readonly hash: Sha256
  readonly at: string
  readonly words: number
  readonly occasions: string
}
type Kept = { readonly number: number; readonly hash: Sha256; readonly rest: Uint8Array; readonly bytes: Uint8Array }

/** The versions of stories. All writing happens inside the caller’s transaction. */
export class Versions {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** The version a text is or would become: the newest one when it says exactly the same, else the next. */
  markFor(storyId: StoryId, text: VersionText): VersionMark {
    const hash = hashVersion(text)
    const newest = this.#newest(storyId)
    return { number: newest?.hash === hash ? newest.number : (newest?.number ?? 0) + 1, hash }
  }

  /**
   * Keeps a text as a version. When the newest version says exactly the same, none is made: the occasion is added to that
   * one, unless it was only time that passed.
   */
  keep(storyId: StoryId, text: VersionText, occasion: VersionOccasion): void {
    const { number, hash } = this.markFor(storyId, text)
    if (this.#newest(storyId)?.number === number) {
      if (occasion.why.kind !== 'time' && occasion.why.kind !== 'before-restore')
        this.addOccasion(storyId, number, occasion)
      return
    }
    const { body, ...rest } = text
    const bodyJson = JSON.stringify(body)
    const bodyHash = hashText(bodyJson)
    this.#database
      .prepare('INSERT OR IGNORE INTO version_body (hash, bytes) VALUES (?, ?)')
      .run(bodyHash, deflateRawSync(bodyJson))
    this.#database
      .prepare(
        'INSERT INTO story_version (story_id, number, hash, at, words, occasions, body_hash, rest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        storyId,
        number,
        hash,
        occasion.at,
        countWords(textOfBody(body), text.fields.language),
        JSON.stringify([occasion]),
        bodyHash,
        deflateRawSync(JSON.stringify(rest)),
      )
  }

  /** Notes a further occasion for a version that is there. */
  addOccasion(storyId: StoryId, number: number, occasion: VersionOccasion): void {
    this.#database
      .prepare(
        "UPDATE story_version SET occasions = json_insert(occasions, '$[#]', json(?)) WHERE story_id = ? AND number = ?",
      )
      .run(JSON.stringify(occasion), storyId, number)
  }

  /** Whether a story has been written in for so long that its text is to be kept: there is no newer version. */
  isDue(storyId: StoryId, now: string): boolean {
    const newest = this.#newest(storyId)
    return newest === undefined || Math.abs(Date.parse(now) - Date.parse(newest.at)) >= versionEvery
  }

  /** Every version of a story, the newest first. */
  list(storyId: StoryId): VersionRow[] {
    return this.#database
      .prepare<[StoryId], Row>(
        'SELECT number, hash, at, words, occasions FROM story_version WHERE story_id = ? ORDER BY number DESC',
      )
      .all(storyId)
      .map((row) => ({ ...row, occasions: JSON.parse(row.occasions) as VersionOccasion[] }))
  }

  /** How many versions a story has; the newest has this number. */
  count(storyId: StoryId): number {
    return this.#newest(storyId)?.number ?? 0
  }

  /** One version with everything it says. Throws when its bytes are damaged. */
  read(storyId: StoryId, number: number): { readonly mark: VersionMark; readonly text: VersionText } | null {
    const kept = this.#database
      .prepare<[StoryId, number], Kept>(
        `SELECT number, story_version.hash AS hash, rest, bytes FROM story_version
         JOIN version_body ON version_body.hash = body_hash WHERE story_id = ? AND number = ?`,
      )
      .get(storyId, number)
    if (kept === undefined) return null
    const rest = inflated(kept.rest) as Omit<VersionText, 'body'>
    return { mark: { number: kept.number, hash: kept.hash }, text: { ...rest, body: inflated(kept.bytes) as Body } }
  }

  #newest(storyId: StoryId): { readonly number: number; readonly hash: Sha256; readonly at: string } | undefined {
    return this.#database
      .prepare<[StoryId], { number: number; hash: Sha256; at: string }>(
        'SELECT number, hash, at FROM story_version WHERE story_id = ? ORDER BY number DESC LIMIT 1',
      )
      .get(storyId)
  }
}

function inflated(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes).toString('utf8'))
}
