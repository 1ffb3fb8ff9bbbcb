import type Database from 'better-sqlite3'
import * as Y from 'yjs'
import type { PersonId, StoryId } from '../../app/ids.ts'
import { refuse } from '../../app/problem.ts'
import { type Body, textOfBody } from '../../app/story/body.ts'
import { readBody, seedBody } from './body-document.ts'

/** After how many updates a snapshot of the whole document is kept, so that opening stays quick. */
const updatesASnapshot = 400

type OpenBody = { readonly document: Y.Doc; sequence: number; body: Body | null }

/**
 * The Yjs documents of the stories. Every update is appended as it comes and none is ever removed; a document is
 * rebuilt from its newest snapshot and the updates after it. All writing happens inside the caller's transaction.
 */
export class Bodies {
  readonly #database: Database.Database
  readonly #open = new Map<StoryId, OpenBody>()

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** Seeds a new story's document: its first and only update that is not an edit. */
  seed(storyId: StoryId, body: Body, actor: PersonId | null, at: string): void {
    const document = new Y.Doc()
    seedBody(document, body)
    if (this.#newest(storyId) !== 0) throw new Error('a body is seeded exactly once')
    this.append(storyId, Y.encodeStateAsUpdate(document), actor, at)
    document.destroy()
  }

  /**
   * Appends one edit and returns its number. An edit that is here already is kept once, so that it may be sent again. Refuses bytes that are no Yjs update; then nothing has changed.
   */
  append(storyId: StoryId, update: Uint8Array, actor: PersonId | null, at: string): number {
    const open = this.#opened(storyId)
    let brings = true
    try {
      brings = bringsSomething(open.document, update)
    } catch {
      this.forget(storyId)
      return refuse(
        'edit-unreadable',
        'This edit could not be understood, so it was not saved.',
        'Copy your last words, then close and open the story.',
      )
    }
    if (!brings) return open.sequence
    open.sequence += 1
    open.body = null
    this.#database
      .prepare('INSERT INTO body_update (story_id, sequence, actor, at, bytes) VALUES (?, ?, ?, ?, ?)')
      .run(storyId, open.sequence, actor, at, update)
    if (open.sequence % updatesASnapshot === 0) this.#snapshot(storyId, open)
    return open.sequence
  }

  /** The whole document as one update, and the number of the newest edit in it. */
  state(storyId: StoryId): { readonly update: Uint8Array; readonly sequence: number } {
    const open = this.#opened(storyId)
    return { update: Y.encodeStateAsUpdate(open.document), sequence: open.sequence }
  }

  body(storyId: StoryId): Body {
    const open = this.#opened(storyId)
    open.body ??= readBody(open.document)
    return open.body
  }

  /** Keeps the body's JSON and text beside it, for search and comparison. */
  derive(storyId: StoryId): void {
    const body = this.body(storyId)
    this.#database
      .prepare('INSERT OR REPLACE INTO body_text (story_id, through, body, text) VALUES (?, ?, ?, ?)')
      .run(storyId, this.#opened(storyId).sequence, JSON.stringify(body), textOfBody(body))
  }

  /** Stories whose text beside is older than their newest edit: a desk that was ended in between. */
  underived(): StoryId[] {
    const rows = this.#database
      .prepare<[], { story_id: StoryId }>(
        `SELECT newest.story_id FROM (SELECT story_id, max(sequence) AS sequence FROM body_update GROUP BY story_id) AS newest
         LEFT JOIN body_text ON body_text.story_id = newest.story_id
         WHERE body_text.through IS NULL OR body_text.through < newest.sequence`,
      )
      .all()
    return rows.map((row) => row.story_id)
  }

  /** Every edit of a body, the oldest first, with who made it. */
  signedEdits(storyId: StoryId): { readonly actor: PersonId | null; readonly bytes: Uint8Array }[] {
    return this.#database
      .prepare<[StoryId], { actor: PersonId | null; bytes: Uint8Array }>(
        'SELECT actor, bytes FROM body_update WHERE story_id = ? ORDER BY sequence',
      )
      .all(storyId)
  }

  writersOf(storyId: StoryId): PersonId[] {
    const rows = this.#database
      .prepare<[StoryId], { actor: PersonId }>(
        'SELECT DISTINCT actor FROM body_update WHERE story_id = ? AND actor IS NOT NULL',
      )
      .all(storyId)
    return rows.map((row) => row.actor)
  }

  lastWriter(storyId: StoryId): PersonId | null {
    const row = this.#database
      .prepare<[StoryId], { actor: PersonId | null }>(
        'SELECT actor FROM body_update WHERE story_id = ? ORDER BY sequence DESC LIMIT 1',
      )
      .get(storyId)
    return row?.actor ?? null
  }

  /** Drops the document held in memory, after a transaction that did not come through. */
  forget(storyId: StoryId): void {
    this.#open.get(storyId)?.document.destroy()
    this.#open.delete(storyId)
  }

  /** Drops every document held in memory, after another program wrote to the store. */
  forgetAll(): void {
    for (const storyId of [...this.#open.keys()]) this.forget(storyId)
  }

  #newest(storyId: StoryId): number {
    const row = this.#database
      .prepare<[StoryId], { newest: number | null }>(
        'SELECT max(sequence) AS newest FROM body_update WHERE story_id = ?',
      )
      .get(storyId)
    return row?.newest ?? 0
  }

  #opened(storyId: StoryId): OpenBody {
    const known = this.#open.get(storyId)
    if (known !== undefined) return known
    const snapshot = this.#database
      .prepare<[StoryId], { through: number; bytes: Uint8Array }>(
        'SELECT through, bytes FROM body_snapshot WHERE story_id = ?',
      )
      .get(storyId)
    const updates = this.#database
      .prepare<[StoryId, number], { sequence: number; bytes: Uint8Array }>(
        'SELECT sequence, bytes FROM body_update WHERE story_id = ? AND sequence > ? ORDER BY sequence',
      )
      .all(storyId, snapshot?.through ?? 0)
    const document = new Y.Doc()
    if (snapshot !== undefined) Y.applyUpdate(document, snapshot.bytes)
    for (const update of updates) Y.applyUpdate(document, update.bytes)
    const opened = { document, sequence: updates.at(-1)?.sequence ?? snapshot?.through ?? 0, body: null }
    this.#open.set(storyId, opened)
    return opened
  }

  #snapshot(storyId: StoryId, open: OpenBody): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO body_snapshot (story_id, through, bytes) VALUES (?, ?, ?)')
      .run(storyId, open.sequence, Y.encodeStateAsUpdate(open.document))
  }
}

/** Applies an update and says whether the document had not all of it. What waits for an earlier edit counts as new. */
function bringsSomething(document: Y.Doc, update: Uint8Array): boolean {
  let changed = false
  const heard = () => {
    changed = true
  }
  document.on('update', heard)
  try {
    Y.applyUpdate(document, update)
  } finally {
    document.off('update', heard)
  }
  return changed || document.store.pendingStructs !== null || document.store.pendingDs !== null
}
