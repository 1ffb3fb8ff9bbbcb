import { z } from 'zod'
import { coverStory } from '../approval/cover.ts'
import { storyId } from '../ids.ts'
import { mustHaveRole, storyNamed } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import type { Story, StoryState } from '../story/story.ts'
import { command, decided } from './command.ts'

/** Hands a draft to the checkers. */
export const submitForChecking = command({
  name: 'submit-for-checking',
  askedBy: 'window',
  input: z.object({ storyId }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['editor'], 'submit a story for checking')
    mustStandIn(story, ['draft'])
  },
  decide(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    const by = mustHaveRole(actor, story, ['editor'], 'submit a story for checking').id
    if (story.fields.headline.trim() === '') {
      refuse('headline-missing', 'The story has no headline yet.', 'Write a headline and submit again.', 'headline')
    }
    return decided({ kind: 'story', subject: story.id, type: 'story-submitted-for-checking', data: { by } })
  },
})

/** Hands a story to the chief. What still blocks it is for the gates to say. */
export const submitForApproval = command({
  name: 'submit-for-approval',
  askedBy: 'window',
  input: z.object({ storyId }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['editor', 'checker'], 'submit a story for approval')
    mustStandIn(story, ['draft', 'checking'])
  },
  decide(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    const by = mustHaveRole(actor, story, ['editor', 'checker'], 'submit a story for approval').id
    return decided({ kind: 'story', subject: story.id, type: 'story-submitted-for-approval', data: { by } })
  },
})

/** Gives a story back to its writer with a note that says why; the text as it stood is kept to compare with later. */
export const returnStory = command({
  name: 'return-story',
  askedBy: 'window',
  input: z.object({ storyId, note: z.string().trim().min(3, 'Say what should change.').max(4000) }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['checker', 'chief'], 'return a story')
    mustStandIn(story, ['checking', 'review', 'approved'])
  },
  decide(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    const by = mustHaveRole(actor, story, ['checker', 'chief'], 'return a story').id
    const data = { by, note: input.note, covered: coverStory(desk, story) }
    return decided({ kind: 'story', subject: story.id, type: 'story-returned', data })
  },
})

/** Refuses when the story stands elsewhere on its way than the command needs. */
export function mustStandIn(story: Story, states: readonly StoryState[]): void {
  if (!states.includes(story.state)) {
    refuse(
      'wrong-state',
      `This story is in “${story.state}”, and that can be done only in ${states.join(' or ')}.`,
      'Look at the story again: somebody may have moved it.',
    )
  }
}
