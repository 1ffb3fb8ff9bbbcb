import { z } from 'zod'
import { coverStory } from '../approval/cover.ts'
import { hashCoveredText } from '../approval/covered-text.ts'
import { releaseId, storyId } from '../ids.ts'
import { mustHaveRole, storyNamed } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { releasedPictures, renderRelease } from '../publish/render-release.ts'
import type { Story } from '../story/story.ts'
import { standingNotices } from '../story/wire-notice.ts'
import { command, decided } from './command.ts'
import { mustStandIn } from './submit-story.ts'

/** How far the clock may seem to run backwards before a release is refused, in milliseconds. */
const clockTolerance = 120_000

/**
 * Lets exactly the approved text go. The files and their hashes follow from the approval, so the log says what must be
 * in the folder before anything is written there.
 */
export const releaseStory = command({
  name: 'release-story',
  askedBy: 'window',
  input: z.object({ storyId, releaseId }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    mustHaveRole(actor, story, ['chief'], 'release a story')
    refuseStandingNotice(story)
    if (story.state !== 'published' && story.approval === null) {
      refuse('not-approved', 'This story is not approved, so it cannot be released.', 'Submit it to the chief.')
    }
    mustStandIn(story, ['approved'])
  },
  decide(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    const by = mustHaveRole(actor, story, ['chief'], 'release a story').id
    const folder = desk.house()?.releaseFolder ?? null
    if (folder === null)
      return refuse(
        'no-release-folder',
        'No folder for released stories is chosen.',
        'Choose a folder and release again.',
      )
    if (story.approval === null || hashCoveredText(coverStory(desk, story)) !== story.approval.hash) {
      return refuse('changed-since-approval', 'The story changed since it was approved.', 'Have it approved again.')
    }
    if (desk.lastEntryAt !== null && Date.parse(desk.now) < Date.parse(desk.lastEntryAt) - clockTolerance) {
      refuse('clock-moved-back', 'The clock of this computer was moved back.', 'Set the clock right and release again.')
    }
    const pictures = (hash: string) => desk.picture(hash)
    const texts = renderRelease(story, story.approval, story.releases.length + 1, pictures).map((file) => file.record)
    const files = [...texts, ...releasedPictures(story.approval, pictures)]
    return decided(
      {
        kind: 'release',
        subject: input.releaseId,
        type: 'release-decided',
        data: { release: { storyId: story.id, hash: story.approval.hash, by, folder, files } },
      },
      { kind: 'story', subject: story.id, type: 'story-released', data: { releaseId: input.releaseId, by } },
    )
  },
})

function refuseStandingNotice(story: Story): void {
  const notice = standingNotices(story)[0]
  if (notice === undefined || story.state === 'published') return
  refuse(
    'wire-notice-stands',
    `The agency sent ${sent[notice.signal]} of copy this story used, and nobody has taken note.`,
    'Acknowledge the notice and have the story approved again.',
  )
}

const sent = { update: 'an update', correction: 'a correction', kill: 'a kill' } as const

/** Notes that the files of a release have reached their folder, or why they have not yet. Once there they stay there. */
export const recordDelivery = command({
  name: 'record-delivery',
  askedBy: 'main',
  input: z.object({
    releaseId,
    outcome: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('delivered') }),
      z.object({ kind: z.literal('delayed'), reason: z.string() }),
    ]),
  }),
  policy(_desk, actor) {
    if (actor.kind !== 'desk') refuse('not-allowed', 'Deliveries are noted by the desk itself.', 'Nothing to do.')
  },
  decide(desk, _actor, { releaseId: id, outcome }) {
    const known = desk.release(id)
    if (known === null) refuse('no-such-release', 'There is no such release.', 'Look at the published stories.')
    if (known?.delivery.kind === 'delivered') return decided()
    return outcome.kind === 'delivered'
      ? decided({ kind: 'release', subject: id, type: 'release-delivered', data: {} })
      : decided({ kind: 'release', subject: id, type: 'release-delayed', data: { reason: outcome.reason } })
  },
})
