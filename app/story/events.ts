import { z } from 'zod'
import { approval, voidedApproval } from '../approval/approval.ts'
import { coveredText } from '../approval/covered-text.ts'
import { deskId, personId, releaseId, wireTakeId } from '../ids.ts'
import { storyFieldChanges, storyFields } from './fields.ts'
import { lengthBudget } from './length.ts'
import { footerChoice, wireLink } from './story.ts'
import { versionMark, versionName } from './version.ts'
import { wireNotice } from './wire-notice.ts'

const by = personId
/** Entries made before items had takes name none: they mean the item’s only take, which has the item’s id. */
const loggedLink = wireLink.extend({ takeId: wireTakeId.optional() })

/** What is decided about a story. The subject of each is the story's id. */
export const storyEvents = [
  z.object({
    type: z.literal('story-started'),
    data: z.object({ deskId, fields: storyFields, wire: z.array(loggedLink), footer: footerChoice, by }),
  }),
  z.object({ type: z.literal('story-fields-changed'), data: z.object({ changes: storyFieldChanges, by }) }),
  z.object({ type: z.literal('story-wire-attached'), data: z.object({ wire: loggedLink }) }),
  z.object({
    type: z.literal('story-wire-noticed'),
    data: wireNotice.omit({ at: true, acknowledged: true }),
  }),
  z.object({
    type: z.literal('story-wire-notice-acknowledged'),
    data: z.object({ takeId: wireTakeId, by, reason: z.string() }),
  }),
  z.object({ type: z.literal('story-footer-chosen'), data: z.object({ footer: footerChoice }) }),
  z.object({ type: z.literal('story-length-budgeted'), data: z.object({ budget: lengthBudget.nullable() }) }),
  z.object({ type: z.literal('story-submitted-for-checking'), data: z.object({ by }) }),
  z.object({ type: z.literal('story-submitted-for-approval'), data: z.object({ by }) }),
  z.object({
    type: z.literal('story-returned'),
    /** `covered` is the text that was returned; entries made before returns kept it have none. */
    data: z.object({ by, note: z.string(), covered: coveredText.optional() }),
  }),
  z.object({ type: z.literal('story-approved'), data: z.object({ approval: approval.omit({ at: true }) }) }),
  z.object({ type: z.literal('story-approval-voided'), data: voidedApproval.omit({ at: true }) }),
  z.object({ type: z.literal('story-version-named'), data: z.object({ version: versionMark, name: versionName, by }) }),
  z.object({
    type: z.literal('story-version-restored'),
    /** `instead` is the version kept of the text that stood until then. */
    data: z.object({ version: versionMark, instead: versionMark, by }),
  }),
  z.object({ type: z.literal('story-released'), data: z.object({ releaseId, by }) }),
] as const
