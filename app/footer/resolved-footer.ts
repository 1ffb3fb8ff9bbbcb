import { z } from 'zod'
import { footerId } from '../ids.ts'

/** A stretch of footer wording, with the address it leads to when it is the link. */
export const footerRun = z.object({ text: z.string(), href: z.string().nullable() })
export type FooterRun = z.infer<typeof footerRun>

/** A footer as it will run: every variable resolved, in one language. */
export const resolvedFooter = z.object({
  footerId,
  name: z.string(),
  version: z.int().positive(),
  language: z.string(),
  runs: z.array(footerRun),
})
export type ResolvedFooter = z.infer<typeof resolvedFooter>
