import type { Desk } from '../../../app/commands/desk.ts'
import { versionOf } from '../../../app/commands/restore-version.ts'
import type { StoryId } from '../../../app/ids.ts'
import type { ComparedVersion, VersionList } from '../../../app/ipc/version-views.ts'
import { storyNamed } from '../../../app/people/policies.ts'
import { coveredBy } from '../../../app/story/version.ts'
import type { Versions } from '../versions.ts'

/** The versions of a story with the names of those who had them kept. */
export function versionList(desk: Desk, versions: Versions, id: StoryId): VersionList {
  storyNamed(desk, id)
  return {
    versions: versions.list(id),
    names: Object.fromEntries(desk.people().map((person) => [person.id, person.name])),
  }
}

/** One side of a comparison; a number of null is the story as it stands. */
export function comparedVersion(desk: Desk, id: StoryId, number: number | null): ComparedVersion {
  const { text } = number === null ? desk.versionNow(id) : versionOf(desk, id, number)
  return { number, fields: text.fields, covered: coveredBy(text) }
}
