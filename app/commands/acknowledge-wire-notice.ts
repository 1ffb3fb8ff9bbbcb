import { z } from 'zod'
import { storyId, wireTakeId } from '../ids.ts'
import { mustHaveRole, storyNamed } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import type { Story } from '../story/story.ts'
import { standingNotices, type WireNotice } from '../story/wire-notice.ts'
import { command, decided } from './command.ts'

/**
 * Takes note that the agency updated, corrected or killed copy the story used. An editor or a chief may do it; a kill
 * needs a chief and a reason why the story stands nevertheless.
 */
export const acknowledgeWireNotice = command({
  name: 'acknowledge-wire-notice',
  askedBy: 'window',
  input: z.object({ storyId, takeId: wireTakeId, reason: z.string().trim().max(1000) }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['editor', 'chief'], 'acknowledge a notice of the wire')
    if (noticeNamed(story, input.takeId).signal !== 'kill') return
    mustHaveRole(actor, story, ['chief'], 'acknowledge that the agency killed its copy')
    if (input.reason.length < 3) {
      refuse('reason-missing', 'A kill needs a reason.', 'Say why the story stands without this copy.', 'reason')
    }
  },
  decide(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    const { takeId } = noticeNamed(story, input.takeId)
    const by = mustHaveRole(actor, story, ['editor', 'chief'], 'acknowledge a notice of the wire').id
    const data = { takeId, by, reason: input.reason }
    return decided({ kind: 'story', subject: story.id, type: 'story-wire-notice-acknowledged', data })
  },
})

function noticeNamed(story: Story, takeId: WireNotice['takeId']): WireNotice {
  return (
    standingNotices(story).find((notice) => notice.takeId === takeId) ??
    refuse(
      'no-such-notice',
      'This notice does not stand any more.',
      'Look at the story again: somebody may have taken note.',
    )
  )
}
