import { z } from 'zod'
import { personId } from '../ids.ts'
import { footerTemplate, footerVersion } from './footer.ts'

/** The parts of a footer version a person writes. */
export const footerDraft = footerVersion.pick({ wording: true, variables: true, link: true })
export type FooterDraft = z.infer<typeof footerDraft>

/** What is decided about a footer template. The subject of each is the template's id. */
export const footerEvents = [
  z.object({
    type: z.literal('footer-created'),
    data: z.object({ name: footerTemplate.shape.name, draft: footerDraft, by: personId }),
  }),
  z.object({
    type: z.literal('footer-drafted'),
    data: z.object({ version: z.int().positive(), draft: footerDraft, by: personId }),
  }),
  z.object({ type: z.literal('footer-put-in-use'), data: z.object({ version: z.int().positive() }) }),
  z.object({ type: z.literal('footer-retired'), data: z.object({}) }),
] as const
