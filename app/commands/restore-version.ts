import { z } from 'zod'
import { type PersonId, type StoryId, storyId } from '../ids.ts'
import type { Decision } from '../log/events.ts'
import { mustBeOpen, mustHaveRole, storyNamed } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { type StoryFields, storyFieldChanges } from '../story/fields.ts'
import { readsAlike, restoredFields, type VersionMark, type VersionText } from '../story/version.ts'
import { command } from './command.ts'
import type { Desk } from './desk.ts'

/**
 * Makes the story read as an older version: its body with its claim marks, and its fields but the slug. The text that
 * stood is kept as a version first, and nothing is overwritten. Footer and decisions about claims stay as they are.
 */
export const restoreVersion = command({
  name: 'restore-version',
  askedBy: 'window',
  input: z.object({ storyId, number: z.int().positive() }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['editor', 'chief'], 'restore a version')
    mustBeOpen(story)
  },
  decide(desk, actor, { storyId: id, number }) {
    const by = mustHaveRole(actor, storyNamed(desk, id), ['editor', 'chief'], 'restore a version').id
    const { mark, text } = versionOf(desk, id, number)
    const now = desk.versionNow(id)
    if (readsAlike(text, now.text))
      refuse('already-so', `The story already reads as version ${number}.`, 'Choose another version to restore.')
    const restored: Decision = {
      kind: 'story',
      subject: id,
      type: 'story-version-restored',
      data: { version: mark, instead: now.mark, by },
    }
    return {
      decisions: [restored, ...changedFields(id, now.text.fields, text.fields, by)],
      rewrite: { storyId: id, body: text.body },
    }
  },
})

/** The version with that number; refuses when the story has none. */
export function versionOf(
  desk: Desk,
  id: StoryId,
  number: number,
): { readonly mark: VersionMark; readonly text: VersionText } {
  return (
    desk.version(id, number) ??
    refuse('no-such-version', `This story has no version ${number}.`, 'Choose one from the list of versions.')
  )
}

function changedFields(id: StoryId, now: StoryFields, then: StoryFields, by: PersonId): Decision[] {
  const changes = Object.fromEntries(
    Object.entries(restoredFields(then)).filter(([name, value]) => now[name as keyof StoryFields] !== value),
  )
  if (Object.keys(changes).length === 0) return []
  return [
    {
      kind: 'story',
      subject: id,
      type: 'story-fields-changed',
      data: { changes: storyFieldChanges.parse(changes), by },
    },
  ]
}
