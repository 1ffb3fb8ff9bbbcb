import { z } from 'zod'
import { storyId } from '../ids.ts'
import { mustHaveRole, storyNamed } from '../people/policies.ts'
import { versionName } from '../story/version.ts'
import { command, decided } from './command.ts'
import { versionOf } from './restore-version.ts'

/** Gives a name to the story as it stands (`number` null) or to an older version. Names may be given twice. */
export const nameVersion = command({
  name: 'name-version',
  askedBy: 'window',
  input: z.object({ storyId, number: z.int().positive().nullable(), name: versionName }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['editor', 'checker', 'chief'], 'name a version')
  },
  decide(desk, actor, { storyId: id, number, name }) {
    const by = mustHaveRole(actor, storyNamed(desk, id), ['editor', 'checker', 'chief'], 'name a version').id
    const version = number === null ? desk.versionNow(id).mark : versionOf(desk, id, number).mark
    const data = { version, name, by }
    return decided({ kind: 'story', subject: id, type: 'story-version-named', data })
  },
})
