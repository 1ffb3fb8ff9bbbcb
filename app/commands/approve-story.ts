import { z } from 'zod'
import { approval, gateOverride } from '../approval/approval.ts'
import { coverStory } from '../approval/cover.ts'
import { hashCoveredText } from '../approval/covered-text.ts'
import { blocking, gatesOf } from '../approval/gates.ts'
import { sha256Hex } from '../hash.ts'
import { storyId } from '../ids.ts'
import { mustHaveRole, storyNamed } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { command, decided } from './command.ts'
import { mustStandIn } from './submit-story.ts'

/**
 * A chief signs exactly the text they read. The hash says which text that was: if the story has changed since, nothing
 * is signed. Every gate must pass or carry an override with a reason; a writer of the text does not approve it.
 */
export const approveStory = command({
  name: 'approve-story',
  askedBy: 'main',
  input: z.object({ storyId, hash: sha256Hex, signature: approval.shape.signature, overrides: z.array(gateOverride) }),
  policy(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    const chief = mustHaveRole(actor, story, ['chief'], 'approve a story')
    mustStandIn(story, ['review'])
    const wrote = desk.writersOf(story.id).includes(chief.id)
    if (wrote && desk.house()?.allowOwnApproval !== true) {
      refuse('own-text', 'You wrote part of this story, so somebody else must approve it.', 'Ask another chief.')
    }
  },
  decide(desk, actor, input) {
    const story = storyNamed(desk, input.storyId)
    const chief = mustHaveRole(actor, story, ['chief'], 'approve a story')
    const covered = coverStory(desk, story)
    if (hashCoveredText(covered) !== input.hash) {
      refuse('text-changed', 'The story changed while you were reading it.', 'Read the changed proof and approve that.')
    }
    if (!desk.signatureHolds(chief.publicKey, input.hash, input.signature)) {
      refuse(
        'signature-wrong',
        'The signature does not belong to your account.',
        'Sign out, sign in again and approve.',
      )
    }
    const open = blocking(gatesOf(desk, story)).find(
      (gate) => !gate.overridable || !input.overrides.some((override) => override.gate === gate.id),
    )
    if (open !== undefined)
      refuse('gate-closed', `${open.title}: ${open.reason}`, 'Put it right, or return the story with a note.')
    const { hash, signature, overrides } = input
    return decided({
      kind: 'story',
      subject: story.id,
      type: 'story-approved',
      data: { approval: { by: chief.id, hash, signature, covered, overrides } },
    })
  },
})
