import { z } from 'zod'
import { sha256Hex } from '../hash.ts'
import { claimId, evidenceId, personId, storyId } from '../ids.ts'

/** What a claim states; what to check follows from it. */
export const claimKind = z.enum(['number', 'name', 'date', 'place', 'quote', 'title', 'comparison', 'fact'])
export type ClaimKind = z.infer<typeof claimKind>

/** How much harm a wrong claim would do. High-risk claims need two checkers. */
export const claimRisk = z.enum(['ordinary', 'high'])

/** A status a person can give a claim. */
export const decidedStatus = z.enum([
  'unchecked',
  'checking',
  'needs-source',
  'disputed',
  'incorrect',
  'verified',
  'attributed',
  'not-checkable',
])
export type DecidedStatus = z.infer<typeof decidedStatus>

/** Every status a claim can have: a person's, or `stale` and `orphaned`, which follow from the text. */
export const claimStatus = z.enum([...decidedStatus.options, 'stale', 'orphaned'])
export type ClaimStatus = z.infer<typeof claimStatus>

/** What a claim was checked against. */
export const evidenceKind = z.enum([
  'document',
  'interview',
  'recording',
  'data',
  'wire',
  'observation',
  'expertise',
  'secondary',
])

/** One piece of evidence. The locator is where in it to look: a page, a minute, a cell. */
export const evidence = z.object({
  id: evidenceId,
  kind: evidenceKind,
  citation: z.string().trim().min(1).max(1000),
  locator: z.string().trim().max(300),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]),
  addedBy: personId,
  addedAt: z.iso.datetime(),
})
export type Evidence = z.infer<typeof evidence>

/** A decision about a claim holds for the exact words it was made about, and for no others. */
export const claimDecision = z.object({
  status: decidedStatus,
  /** Why: needed for `not-checkable`, `disputed` and `incorrect`, welcome with the others. */
  note: z.string().max(2000),
  /** For `incorrect`: what the text should say. */
  suggestion: z.string().max(2000),
  words: z.string(),
  wordsHash: sha256Hex,
  by: personId,
  at: z.iso.datetime(),
})
export type ClaimDecision = z.infer<typeof claimDecision>

/** A claim as the log knows it. Where it stands in the text is read from the text alone. */
export const claim = z.object({
  id: claimId,
  storyId,
  kind: claimKind,
  risk: claimRisk,
  taggedBy: personId.nullable(),
  taggedAt: z.iso.datetime(),
  /** The words when it was tagged: what is shown for a claim whose words are gone. */
  taggedWords: z.string(),
  evidence: z.array(evidence),
  /** Every decision, oldest first. */
  decisions: z.array(claimDecision),
  /** Set aside by a person, because its words were cut from the story on purpose. */
  withdrawn: z.object({ by: personId, at: z.iso.datetime(), reason: z.string() }).nullable(),
})
export type Claim = z.infer<typeof claim>

/** A claim together with the words that carry it now; null when no words do. */
export type PlacedClaim = {
  readonly claim: Claim
  readonly words: string | null
  /** Position in text order, from 0; null when no words carry it. */
  readonly position: number | null
}
