import { z } from 'zod'
import { type Claim, claim, claimDecision, evidence, type PlacedClaim } from '../factcheck/claim.ts'
import { hasEnoughEvidence } from '../factcheck/status.ts'
import { hashText, sha256Hex } from '../hash.ts'
import { claimId, evidenceId } from '../ids.ts'
import type { Actor, Person } from '../people/person.ts'
import { mustBeOpen, mustHaveRole, storyNamed } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { command, decided } from './command.ts'
import type { Desk } from './desk.ts'

/** Says what a claim states and how much harm it would do if wrong. */
export const describeClaim = command({
  name: 'describe-claim',
  askedBy: 'window',
  input: claim.pick({ kind: true, risk: true }).extend({ claimId }),
  policy(desk, actor, input) {
    mayCheck(desk, actor, input)
  },
  decide(_desk, _actor, { claimId: id, kind, risk }) {
    return decided({ kind: 'claim', subject: id, type: 'claim-described', data: { kind, risk } })
  },
})

/** Gives a claim a status, for the exact words the person saw. */
export const decideClaim = command({
  name: 'decide-claim',
  askedBy: 'window',
  input: claimDecision.pick({ status: true, note: true, suggestion: true }).extend({ claimId, wordsHash: sha256Hex }),
  policy(desk, actor, input) {
    mayCheck(desk, actor, input)
  },
  decide(desk, actor, { claimId: id, wordsHash, ...input }) {
    const by = mayCheck(desk, actor, { claimId: id }).id
    const { claim: record, words } = placedClaim(desk, id)
    if (words === null) {
      return refuse(
        'claim-orphaned',
        'No words in the story carry this claim any more.',
        'Bring the words back, or withdraw the claim.',
      )
    }
    if (hashText(words) !== wordsHash)
      refuse('words-changed', 'The words changed while you were checking them.', 'Check the words as they are now.')
    if (input.status === 'verified' && !hasEnoughEvidence(record)) {
      refuse(
        'evidence-missing',
        'Verified needs one primary piece of evidence with a place in it, or two independent sources.',
        'Add evidence first.',
      )
    }
    if (['disputed', 'incorrect', 'not-checkable'].includes(input.status) && input.note.trim() === '') {
      refuse('note-missing', 'This status needs a reason.', 'Say why in a few words.', 'note')
    }
    return decided({
      kind: 'claim',
      subject: id,
      type: 'claim-decided',
      data: { decision: { ...input, words, wordsHash, by } },
    })
  },
})

/** Adds a piece of evidence to a claim. */
export const addEvidence = command({
  name: 'add-evidence',
  askedBy: 'window',
  input: evidence.pick({ id: true, kind: true, citation: true, locator: true, link: true }).extend({ claimId }),
  policy(desk, actor, input) {
    mayCheck(desk, actor, input)
  },
  decide(desk, actor, { claimId: id, ...piece }) {
    const by = mayCheck(desk, actor, { claimId: id }).id
    return decided({
      kind: 'claim',
      subject: id,
      type: 'evidence-added',
      data: { evidence: { ...piece, addedBy: by } },
    })
  },
})

/** Takes a piece of evidence away; the log keeps that it was there. */
export const removeEvidence = command({
  name: 'remove-evidence',
  askedBy: 'window',
  input: z.object({ claimId, evidenceId }),
  policy(desk, actor, input) {
    mayCheck(desk, actor, input)
  },
  decide(_desk, _actor, input) {
    return decided({
      kind: 'claim',
      subject: input.claimId,
      type: 'evidence-removed',
      data: { evidenceId: input.evidenceId },
    })
  },
})

/** Sets aside a claim whose words were cut on purpose. Should the words come back, so does the claim. */
export const withdrawClaim = command({
  name: 'withdraw-claim',
  askedBy: 'window',
  input: z.object({ claimId, reason: z.string().trim().min(3, 'Say why.').max(1000) }),
  policy(desk, actor, input) {
    mayCheck(desk, actor, input)
  },
  decide(desk, actor, { claimId: id, reason }) {
    const by = mayCheck(desk, actor, { claimId: id }).id
    if (placedClaim(desk, id).words !== null) {
      refuse('claim-in-text', 'Words in the story still carry this claim.', 'Take the tag off the words first.')
    }
    return decided({ kind: 'claim', subject: id, type: 'claim-withdrawn', data: { by, reason } })
  },
})

function mayCheck(desk: Desk, actor: Actor, input: { claimId: Claim['id'] }): Person {
  const record = desk.claim(input.claimId)
  if (record === null) return refuse('no-such-claim', 'There is no such claim.', 'Choose one from the story.')
  const story = storyNamed(desk, record.storyId)
  mustBeOpen(story)
  return mustHaveRole(actor, story, ['editor', 'checker', 'chief'], 'check claims')
}

function placedClaim(desk: Desk, id: Claim['id']): PlacedClaim {
  const record = desk.claim(id)
  const placed = record === null ? undefined : desk.claimsOf(record.storyId).find((other) => other.claim.id === id)
  return placed ?? refuse('no-such-claim', 'There is no such claim.', 'Choose one from the story.')
}
