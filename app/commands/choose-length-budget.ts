import { z } from 'zod'
import { storyId } from '../ids.ts'
import { mustBeOpen, mustHaveRole, storyNamed } from '../people/policies.ts'
import { lengthBudget } from '../story/length.ts'
import { command, decided } from './command.ts'

/** Says how long a story may be, or that it may be any length. The budget it has already makes no entry. */
export const chooseLengthBudget = command({
  name: 'choose-length-budget',
  askedBy: 'window',
  input: z.object({ storyId, budget: lengthBudget.nullable() }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['editor', 'chief'], 'set the length of a story')
    mustBeOpen(story)
  },
  decide(desk, _actor, { storyId: id, budget }) {
    const before = storyNamed(desk, id).budget ?? null
    if (before?.amount === budget?.amount && before?.unit === budget?.unit) return decided()
    return decided({ kind: 'story', subject: id, type: 'story-length-budgeted', data: { budget } })
  },
})
