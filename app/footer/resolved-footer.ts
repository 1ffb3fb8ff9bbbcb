import { z } from 'zod'

/** A stretch of footer wording, with the address it leads to when it is the link. */
export const footerRun = z.object({ text: z.string(), href: z.string().nullable() })
export type FooterRun = z.infer<typeof footerRun>
