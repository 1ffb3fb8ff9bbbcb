import { z } from 'zod'
import { evidenceId, personId, storyId } from '../ids.ts'
import { claimDecision, claimKind, claimRisk, evidence } from './claim.ts'

/** What is decided about a claim. The subject of each is the claim's id. */
export const claimEvents = [
  z.object({
    type: z.literal('claim-tagged'),
    data: z.object({ storyId, kind: claimKind, words: z.string(), by: personId.nullable() }),
  }),
  z.object({ type: z.literal('claim-described'), data: z.object({ kind: claimKind, risk: claimRisk }) }),
  z.object({ type: z.literal('claim-decided'), data: z.object({ decision: claimDecision.omit({ at: true }) }) }),
  z.object({ type: z.literal('evidence-added'), data: z.object({ evidence: evidence.omit({ addedAt: true }) }) }),
  z.object({ type: z.literal('evidence-removed'), data: z.object({ evidenceId }) }),
  z.object({ type: z.literal('claim-withdrawn'), data: z.object({ by: personId, reason: z.string() }) }),
  z.object({ type: z.literal('claim-reinstated'), data: z.object({ words: z.string() }) }),
] as const
