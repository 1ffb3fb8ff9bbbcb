import type { EventAbout } from '../log/events.ts'
import { existing } from '../log/log-fault.ts'
import type { Claim } from './claim.ts'

/** A claim after an event about it. */
export function reduceClaim(before: Claim | undefined, event: EventAbout<'claim'>): Claim {
  if (event.type === 'claim-tagged') return taggedClaim(event)
  return advance(existing(before, event), event)
}

function taggedClaim(event: EventAbout<'claim'> & { type: 'claim-tagged' }): Claim {
  return {
    id: event.subject as Claim['id'],
    storyId: event.data.storyId,
    kind: event.data.kind,
    risk: 'ordinary',
    taggedBy: event.data.by,
    taggedAt: event.at,
    taggedWords: event.data.words,
    evidence: [],
    decisions: [],
    withdrawn: null,
  }
}

type LaterEvent = Exclude<EventAbout<'claim'>, { type: 'claim-tagged' }>

function advance(claim: Claim, event: LaterEvent): Claim {
  switch (event.type) {
    case 'claim-described':
      return { ...claim, ...event.data }
    case 'claim-decided':
      return { ...claim, decisions: [...claim.decisions, { ...event.data.decision, at: event.at }] }
    case 'evidence-added':
      return { ...claim, evidence: [...claim.evidence, { ...event.data.evidence, addedAt: event.at }] }
    case 'evidence-removed':
      return { ...claim, evidence: claim.evidence.filter((piece) => piece.id !== event.data.evidenceId) }
    case 'claim-withdrawn':
      return { ...claim, withdrawn: { ...event.data, at: event.at } }
    case 'claim-reinstated':
      return { ...claim, withdrawn: null }
  }
}
