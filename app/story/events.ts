import { z } from 'zod'
import { approval, voidedApproval } from '../approval/approval.ts'
import { coveredText } from '../approval/covered-text.ts'
import { deskId, personId, releaseId } from '../ids.ts'
import { storyFieldChanges, storyFields } from './fields.ts'
import { footerChoice, wireLink } from './story.ts'

const by = personId

/** What is decided about a story. The subject of each is the story's id. */
export const storyEvents = [
  z.object({
    type: z.literal('story-started'),
    data: z.object({ deskId, fields: storyFields, wire: z.array(wireLink), footer: footerChoice, by }),
  }),
  z.object({ type: z.literal('story-fields-changed'), data: z.object({ changes: storyFieldChanges, by }) }),
  z.object({ type: z.literal('story-wire-attached'), data: z.object({ wire: wireLink }) }),
  z.object({ type: z.literal('story-footer-chosen'), data: z.object({ footer: footerChoice }) }),
  z.object({ type: z.literal('story-submitted-for-checking'), data: z.object({ by }) }),
  z.object({ type: z.literal('story-submitted-for-approval'), data: z.object({ by }) }),
  z.object({
    type: z.literal('story-returned'),
    /** `covered` is the text that was returned; entries made before returns kept it have none. */
    data: z.object({ by, note: z.string(), covered: coveredText.optional() }),
  }),
  z.object({ type: z.literal('story-approved'), data: z.object({ approval: approval.omit({ at: true }) }) }),
  z.object({ type: z.literal('story-approval-voided'), data: voidedApproval.omit({ at: true }) }),
  z.object({ type: z.literal('story-released'), data: z.object({ releaseId, by }) }),
] as const
