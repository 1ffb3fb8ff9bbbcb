import { z } from 'zod'
import { storyId, wireItemId } from '../ids.ts'
import { withoutUndefined } from '../log/without-undefined.ts'
import { mustBeOpen, mustHaveRole, storyNamed } from '../people/policies.ts'
import { type StoryFields, storyFieldChanges } from '../story/fields.ts'
import { command, decided } from './command.ts'
import { linkTo, refuseTakenSlug, wireItemNamed } from './start-story.ts'

/** Changes headline, slug and the other fields. Values that are the same as before make no entry. */
export const changeStoryFields = command({
  name: 'change-story-fields',
  askedBy: 'window',
  input: z.object({ storyId, changes: storyFieldChanges }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['editor', 'chief'], 'change a story')
    mustBeOpen(story)
  },
  decide(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    const by = mustHaveRole(actor, story, ['editor', 'chief'], 'change a story')
    const given = Object.entries(withoutUndefined(input.changes)) as [keyof StoryFields, string][]
    const different = given.filter(([name, value]) => story.fields[name] !== value)
    if (different.length === 0) return decided()
    const changes = Object.fromEntries(different)
    if (typeof changes.slug === 'string') refuseTakenSlug(desk, changes.slug)
    return decided({ kind: 'story', subject: story.id, type: 'story-fields-changed', data: { changes, by: by.id } })
  },
})

/**
 * Sets the current take of a wire item beside a story: one it was begun without, or a newer take of one it uses. Who does
 * that has seen the take, so a standing notice of an update or correction is acknowledged by it; a kill’s is not.
 */
export const attachWire = command({
  name: 'attach-wire',
  askedBy: 'window',
  input: z.object({ storyId, wireItemId }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['editor', 'chief'], 'attach wire copy')
    mustBeOpen(story)
  },
  decide(desk, _actor, input) {
    const wire = linkTo(wireItemNamed(desk, input.wireItemId), desk.now)
    const story = storyNamed(desk, input.storyId)
    if (story.wire.some((link) => link.takeId === wire.takeId)) return decided()
    return decided({ kind: 'story', subject: input.storyId, type: 'story-wire-attached', data: { wire } })
  },
})
