import { z } from 'zod'
import { claimStatus } from '../factcheck/claim.ts'
import { footerRun } from '../footer/resolved-footer.ts'
import { hashText, type Sha256 } from '../hash.ts'
import { claimId } from '../ids.ts'
import { canonicalJson, type Json } from '../log/canonical-json.ts'
import type { Body } from '../story/body.ts'

/**
 * Everything an approval covers and therefore everything a release prints: the fields above the text, the body
 * without claim marks, the footer's wording, and the claims with their statuses. Nothing else.
 */
export const coveredText = z.object({
  headline: z.string(),
  dek: z.string(),
  byline: z.string(),
  dateline: z.string(),
  language: z.string(),
  body: z.custom<Body>(
    (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc',
  ),
  /** The wording as it will run, or null for a story that runs without a footer. */
  footer: z.array(footerRun).nullable(),
  claims: z.array(z.object({ id: claimId, status: claimStatus, words: z.string().nullable() })),
})
export type CoveredText = z.infer<typeof coveredText>

/** The hash an approval signs: SHA-256 of the canonical JSON of the covered text. */
export function hashCoveredText(covered: CoveredText): Sha256 {
  return hashText(canonicalJson(covered as unknown as Json))
}

/** Which parts of two covered texts differ, in the order a proof shows them. */
export function changedParts(before: CoveredText, after: CoveredText): CoveredPart[] {
  return coveredParts.filter((part) => asCanonical(before[part]) !== asCanonical(after[part]))
}

export const coveredParts = ['headline', 'dek', 'byline', 'dateline', 'language', 'body', 'footer', 'claims'] as const
export type CoveredPart = (typeof coveredParts)[number]

function asCanonical(value: unknown): string {
  return canonicalJson(value as Json)
}
