import { hashText } from '../hash.ts'
import type { PersonId } from '../ids.ts'
import type { Claim, ClaimDecision, ClaimStatus, PlacedClaim } from './claim.ts'

/** The statuses that let a story run. */
const settled: ReadonlySet<ClaimStatus> = new Set(['verified', 'attributed', 'not-checkable'])

/** Whether a claim of this status no longer stands in the way of approval. */
export function isSettled(status: ClaimStatus): boolean {
  return settled.has(status)
}

/**
 * The status of a claim as its words stand now. A decision holds only for the exact words it was made about: other
 * words make it `stale`, the same words back make it hold again, no words at all make the claim `orphaned`. A verified
 * claim whose evidence was since taken away needs a source again.
 */
export function statusOf({ claim, words }: PlacedClaim): ClaimStatus {
  if (words === null) return 'orphaned'
  const decision = claim.decisions.at(-1)
  if (decision === undefined || decision.status === 'unchecked') return 'unchecked'
  if (decision.wordsHash !== hashText(words)) return 'stale'
  if (decision.status === 'verified' && !hasEnoughEvidence(claim)) return 'needs-source'
  return decision.status
}

/** Whether the claim still counts: one that was withdrawn counts only while words carry it. */
export function counts({ claim, words }: PlacedClaim): boolean {
  return words !== null || claim.withdrawn === null
}

/** Verified needs one primary piece of evidence with a locator, or two independent secondary ones. */
export function hasEnoughEvidence(claim: Claim): boolean {
  const primary = claim.evidence.filter((piece) => piece.kind !== 'secondary' && piece.kind !== 'wire')
  if (primary.some((piece) => piece.locator !== '')) return true
  return new Set(claim.evidence.map((piece) => piece.citation.trim().toLowerCase())).size >= 2
}

/** The people who verified the words that stand now, each once. */
export function verifiersOf({ claim, words }: PlacedClaim): PersonId[] {
  if (words === null) return []
  const hash = hashText(words)
  const standing: ClaimDecision[] = []
  for (const decision of claim.decisions) {
    if (decision.wordsHash !== hash || decision.status !== 'verified') standing.length = 0
    else standing.push(decision)
  }
  return [...new Set(standing.map((decision) => decision.by))]
}
