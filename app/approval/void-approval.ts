import type { Desk } from '../commands/desk.ts'
import type { PersonId } from '../ids.ts'
import type { Decision } from '../log/events.ts'
import type { Story } from '../story/story.ts'
import { coverStory } from './cover.ts'
import { changedParts, hashCoveredText } from './covered-text.ts'

/**
 * The entry that voids a story's approval when what it covers is no longer what stands there; null while it holds.
 * Asked after every change that could touch the story, in the same transaction.
 */
export function voidedApprovalOf(desk: Desk, story: Story, by: PersonId | null): Decision | null {
  if (story.state !== 'approved' || story.approval === null) return null
  const now = coverStory(desk, story)
  if (hashCoveredText(now) === story.approval.hash) return null
  return {
    kind: 'story',
    subject: story.id,
    type: 'story-approval-voided',
    data: {
      hash: story.approval.hash,
      approvedBy: story.approval.by,
      by,
      changed: changedParts(story.approval.covered, now),
    },
  }
}
