import type Database from 'better-sqlite3'
import { hashBytes } from '../../app/hash.ts'
import { picturesOf } from '../../app/story/body.ts'
import { pictureTypeOf } from '../../app/story/picture.ts'
import type { Bodies } from './bodies.ts'
import type { RecordTables } from './records.ts'

type Row = { readonly hash: string; readonly type: string; readonly size: number; readonly bytes: Uint8Array }

/** Checks that every picture is what its hash stands for, and that every picture a story shows is there. */
export function verifyPictures(database: Database.Database, records: RecordTables, bodies: Bodies): string[] {
  const problems: string[] = []
  const there = new Set<string>()
  for (const row of database.prepare<[], Row>('SELECT hash, type, size, bytes FROM picture').iterate()) {
    there.add(row.hash)
    const { bytes } = row
    if (hashBytes(bytes) !== row.hash || bytes.byteLength !== row.size || pictureTypeOf(bytes) !== row.type)
      problems.push(`The picture ${row.hash} was altered.`)
  }
  for (const story of records.all('story')) {
    for (const { picture } of picturesOf(bodies.body(story.id)))
      if (!there.has(picture))
        problems.push(`A picture of the story ${story.fields.slug} is not in the store: ${picture}.`)
  }
  return problems
}
