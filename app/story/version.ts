import { z } from 'zod'
import type { CoveredText } from '../approval/covered-text.ts'
import { hashText, type Sha256, sha256Hex } from '../hash.ts'
import type { PersonId } from '../ids.ts'
import { canonicalJson, type Json } from '../log/canonical-json.ts'
import type { Body } from './body.ts'
import { claimStretches } from './claim-stretches.ts'
import { withoutClaimMarks } from './claims-in-body.ts'
import type { StoryFields } from './fields.ts'
import type { FooterChoice, StoryState } from './story.ts'

/** How long a writer writes before a version is kept without anybody’s asking, in milliseconds. */
export const versionEvery = 10 * 60_000

/** The name a person gives a version. */
export const versionName = z.string().trim().min(1, 'Give the version a name.').max(120)

/** A version as the log names it: its number in the story, from 1, and the hash of everything it says. */
export const versionMark = z.object({ number: z.int().positive(), hash: sha256Hex })
export type VersionMark = z.infer<typeof versionMark>

/** Everything a story says at one moment. The body has its claim marks; `wording` is the footer as it would run. */
export type VersionText = {
  readonly fields: StoryFields
  readonly footer: FooterChoice
  readonly wording: CoveredText['footer']
  readonly claims: CoveredText['claims']
  readonly body: Body
}

/** Why a version is kept. `of` is the number of the version that was restored. */
export type VersionReason =
  | { readonly kind: 'state'; readonly state: StoryState }
  | { readonly kind: 'time' }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'before-restore'; readonly of: number }
  | { readonly kind: 'restored'; readonly of: number }

/** One time somebody, or the desk by itself, had a version kept. */
export type VersionOccasion = { readonly at: string; readonly by: PersonId | null; readonly why: VersionReason }

/** A version without what it says: a row of the list. Its occasions stand oldest first; there is always one. */
export type VersionRow = VersionMark & {
  readonly at: string
  readonly words: number
  readonly occasions: readonly VersionOccasion[]
}

/** The SHA-256 of everything a version says, however its text happens to be parted into runs. */
export function hashVersion({ body, ...rest }: VersionText): Sha256 {
  const said = { ...rest, body: withoutClaimMarks(body), marks: claimStretches(body) }
  return hashText(canonicalJson(said as unknown as Json))
}

/** A version as an approval of it would have covered it: what two versions are compared by. */
export function coveredBy({ fields, wording, claims, body }: VersionText): CoveredText {
  const { headline, dek, byline, dateline, language } = fields
  return { headline, dek, byline, dateline, language, body: withoutClaimMarks(body), footer: wording, claims }
}

/** What a restore leaves alone: the slug is the story’s address, and which footer runs is for the house to say. */
export function restoredFields({ slug: _, ...fields }: StoryFields): Omit<StoryFields, 'slug'> {
  return fields
}

/** Whether restoring the older text would change nothing. */
export function readsAlike(left: VersionText, right: VersionText): boolean {
  const restored = ({ fields, body }: VersionText) =>
    canonicalJson({
      fields: restoredFields(fields),
      body: withoutClaimMarks(body),
      marks: claimStretches(body),
    } as unknown as Json)
  return restored(left) === restored(right)
}
