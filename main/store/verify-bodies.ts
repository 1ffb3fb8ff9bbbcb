import type Database from 'better-sqlite3'
import * as Y from 'yjs'
import { claimId, type StoryId } from '../../app/ids.ts'
import { canonicalJson, type Json } from '../../app/log/canonical-json.ts'
import { type Body, textOfBody } from '../../app/story/body.ts'
import { claimsInBody } from '../../app/story/claims-in-body.ts'
import type { Story } from '../../app/story/story.ts'
import type { Bodies } from './bodies.ts'
import { readBody } from './body-document.ts'
import type { RecordTables } from './records.ts'

type Edit = { readonly sequence: number; readonly bytes: Uint8Array }
type TextBeside = { readonly through: number; readonly body: string; readonly text: string }

/**
 * Checks every story's body: its edits are all there and readable, the snapshot, the document in use and the text beside
 * are what the edits give, and every claim in the text is a claim of this story that the log knows.
 */
export function verifyBodies(database: Database.Database, records: RecordTables, bodies: Bodies): string[] {
  const stories = records.all('story')
  const known = new Set<string>(stories.map((story) => story.id))
  const stray = database
    .prepare<[], { story_id: string }>('SELECT DISTINCT story_id FROM body_update')
    .all()
    .filter((row) => !known.has(row.story_id))
    .map((row) => `There are edits of a story that no entry of the log speaks of: ${row.story_id}.`)
  return [...stories.flatMap((story) => verifyBody(database, records, bodies, story)), ...stray]
}

function verifyBody(database: Database.Database, records: RecordTables, bodies: Bodies, story: Story): string[] {
  const { slug } = story.fields
  const edits = editsOf(database, story.id)
  const gap = edits.findIndex((edit, index) => edit.sequence !== index + 1)
  if (edits.length === 0 || gap >= 0) return [`The story ${slug} lacks edit ${gap < 0 ? 1 : gap + 1} of its body.`]
  const document = new Y.Doc()
  try {
    for (const { sequence, bytes } of edits)
      if (!apply(document, bytes)) return [`Edit ${sequence} of the story ${slug} cannot be read.`]
    const body = readBody(document)
    return [
      ...(document.store.pendingStructs === null ? [] : [`An edit of ${slug} builds on one that is not there.`]),
      ...(alike(bodies.body(story.id), body) ? [] : [`The body of ${slug} is not what its edits give.`]),
      ...snapshotProblems(database, story, edits, body),
      ...textProblems(database, story, edits.length, body),
      ...claimProblems(records, story, body),
    ]
  } finally {
    document.destroy()
  }
}

function editsOf(database: Database.Database, storyId: StoryId): Edit[] {
  return database
    .prepare<[StoryId], Edit>('SELECT sequence, bytes FROM body_update WHERE story_id = ? ORDER BY sequence')
    .all(storyId)
}

function apply(document: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(document, update)
    return true
  } catch {
    return false
  }
}

function snapshotProblems(database: Database.Database, { id, fields }: Story, edits: Edit[], body: Body): string[] {
  const snapshot = database
    .prepare<[StoryId], { through: number; bytes: Uint8Array }>(
      'SELECT through, bytes FROM body_snapshot WHERE story_id = ?',
    )
    .get(id)
  if (snapshot === undefined) return []
  const document = new Y.Doc()
  const readable =
    apply(document, snapshot.bytes) && edits.slice(snapshot.through).every((edit) => apply(document, edit.bytes))
  const fine = readable && snapshot.through <= edits.length && alike(readBody(document), body)
  document.destroy()
  return fine ? [] : [`The snapshot of ${fields.slug} is not what its edits give.`]
}

function textProblems(database: Database.Database, { id, fields }: Story, newest: number, body: Body): string[] {
  const beside = database
    .prepare<[StoryId], TextBeside>('SELECT through, body, text FROM body_text WHERE story_id = ?')
    .get(id)
  if (beside === undefined || beside.through !== newest)
    return [`The text kept beside ${fields.slug} is not that of its newest edit.`]
  return beside.text === textOfBody(body) && saysTheSame(beside.body, body)
    ? []
    : [`The text kept beside ${fields.slug} is not what its edits give.`]
}

function saysTheSame(kept: string, body: Body): boolean {
  try {
    return alike(JSON.parse(kept) as Body, body)
  } catch {
    return false
  }
}

function claimProblems(records: RecordTables, { id, fields }: Story, body: Body): string[] {
  return [...claimsInBody(body)].flatMap(([mark, words]) => {
    if (!claimId.safeParse(mark).success) return []
    return records.get('claim', mark)?.storyId === id
      ? []
      : [`“${words}” in ${fields.slug} carries a claim that the log does not know of this story.`]
  })
}

function alike(left: Body, right: Body): boolean {
  return canonicalJson(left as unknown as Json) === canonicalJson(right as unknown as Json)
}
