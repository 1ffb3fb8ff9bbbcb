import { z } from 'zod'
import { approval, voidedApproval } from '../approval/approval.ts'
import { coveredText } from '../approval/covered-text.ts'
import { deskId, footerId, personId, releaseId, storyId, wireItemId, wireTakeId } from '../ids.ts'
import { storyFields } from './fields.ts'
import { lengthBudget } from './length.ts'
import { wireNotice } from './wire-notice.ts'

/** Where a story stands on its way out. */
export const storyState = z.enum(['draft', 'checking', 'review', 'approved', 'published'])
export type StoryState = z.infer<typeof storyState>

/** The take of a wire item a story was made from or with; its guid and version as they were then. */
export const wireLink = z.object({
  itemId: wireItemId,
  takeId: wireTakeId,
  guid: z.string(),
  version: z.string().nullable(),
  linkedAt: z.iso.datetime(),
})
export type WireLink = z.infer<typeof wireLink>

/** The exact footer version that will run, or the reason there is none. */
export const footerChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('attached'), footerId, version: z.int().positive() }),
  z.object({ kind: z.literal('none'), reason: z.string() }),
])
export type FooterChoice = z.infer<typeof footerChoice>

/** Why a story came back, in the words of who returned it. */
export const returned = z.object({ by: personId, at: z.iso.datetime(), note: z.string() })

/** The text as it stood when a story was last given back, so that whoever returned it can see what changed since. */
export const lastReturn = z.object({ by: personId, at: z.iso.datetime(), covered: coveredText })

/** What this newsroom writes. Everything here comes from the log; the body is kept beside. */
export const story = z.object({
  id: storyId,
  deskId,
  fields: storyFields,
  state: storyState,
  startedBy: personId,
  startedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  /** Everyone who wrote a field; who wrote in the body is known from its updates. */
  fieldWriters: z.array(personId),
  wire: z.array(wireLink),
  /** What became of the wire copy since, the oldest first. */
  wireNotices: z.array(wireNotice),
  footer: footerChoice,
  /** How long it may be; null or absent for any length. It is no part of the text. */
  budget: lengthBudget.nullable().optional(),
  submittedBy: personId.nullable(),
  submittedAt: z.iso.datetime().nullable(),
  returned: returned.nullable(),
  /** Kept through later states; absent for a story never returned, or returned before returns kept the text. */
  lastReturn: lastReturn.optional(),
  approval: approval.nullable(),
  voided: voidedApproval.nullable(),
  releases: z.array(releaseId),
})
export type Story = z.infer<typeof story>
