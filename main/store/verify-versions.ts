import type Database from 'better-sqlite3'
import type { StoryId } from '../../app/ids.ts'
import { type EventAbout, logEvent } from '../../app/log/events.ts'
import { hashVersion, type VersionMark } from '../../app/story/version.ts'
import type { Versions } from './versions.ts'

type Place = { readonly story_id: StoryId; readonly number: number }
type VersionEvent = Extract<EventAbout<'story'>, { type: 'story-version-named' | 'story-version-restored' }>

/** Checks that every version says what its hash stands for, and that the ones the log names are there and are those. */
export function verifyVersions(database: Database.Database, versions: Versions): string[] {
  const places = database
    .prepare<[], Place>('SELECT story_id, number FROM story_version ORDER BY story_id, number')
    .all()
  const problems = places.flatMap(({ story_id, number }) =>
    saysWhatItSaid(versions, story_id, number) ? [] : [`Version ${number} of the story ${story_id} was altered.`],
  )
  return [...problems, ...missing(places), ...namedInTheLog(database)]
}

/** Versions of a story are numbered from 1 without a gap. */
function missing(places: readonly Place[]): string[] {
  return places.flatMap(({ story_id, number }, at) => {
    const before = places[at - 1]
    const expected = before?.story_id === story_id ? before.number + 1 : 1
    return number === expected ? [] : [`The story ${story_id} has no version ${expected}.`]
  })
}

function saysWhatItSaid(versions: Versions, storyId: StoryId, number: number): boolean {
  try {
    const version = versions.read(storyId, number)
    return version !== null && hashVersion(version.text) === version.mark.hash
  } catch {
    return false
  }
}

function namedInTheLog(database: Database.Database): string[] {
  const hashOf = database.prepare<[string, number], { hash: string }>(
    'SELECT hash FROM story_version WHERE story_id = ? AND number = ?',
  )
  const entries = database
    .prepare<[], { sequence: number; entry: string }>(
      "SELECT sequence, entry FROM log WHERE type IN ('story-version-named', 'story-version-restored') ORDER BY sequence",
    )
    .all()
  return entries.flatMap(({ sequence, entry }) => {
    const event = readEvent(entry)
    if (event === null) return []
    return marksOf(event)
      .filter(({ number, hash }) => hashOf.get(event.subject, number)?.hash !== hash)
      .map(({ number }) => `Entry ${sequence}: version ${number} is not the one the log speaks of.`)
  })
}

/** An entry that cannot be read is named when the log itself is checked. */
function readEvent(entry: string): VersionEvent | null {
  try {
    const read = logEvent.safeParse(JSON.parse(entry))
    return read.success && read.data.type.startsWith('story-version-') ? (read.data as VersionEvent) : null
  } catch {
    return null
  }
}

function marksOf({ type, data }: VersionEvent): VersionMark[] {
  return type === 'story-version-named' ? [data.version] : [data.version, data.instead]
}
