import { z } from 'zod'

/** Whether the agency lets a piece of copy be used (IPTC `pubstatus`). */
export const pubstatus = z.enum(['usable', 'embargoed', 'withheld', 'canceled'])

/** One piece of agency copy as its file gives it; what the file does not say is null. Times are ISO 8601. */
export const wireItem = z.object({
  /** The agency's own id, or `sha256:` and the hash of the words where the file carries none. */
  guid: z.string(),
  version: z.string().nullable(),
  headline: z.string().nullable(),
  slugline: z.string().nullable(),
  byline: z.string().nullable(),
  dateline: z.string().nullable(),
  credit: z.string().nullable(),
  copyright: z.string().nullable(),
  copyrightHolder: z.string().nullable(),
  usageTerms: z.string().nullable(),
  language: z.string().nullable(),
  urgency: z.number().nullable(),
  pubstatus,
  signals: z.array(z.string()),
  versionCreated: z.string().nullable(),
  embargoed: z.string().nullable(),
  edNote: z.string().nullable(),
  wordCount: z.number().nullable(),
  keywords: z.array(z.string()),
  subjects: z.array(z.string()),
  paragraphs: z.array(z.string()),
  /** Sentences at the end that ask readers of the sender to subscribe; they are not among the paragraphs. */
  appeal: z.array(z.string()),
})
export type WireItem = z.infer<typeof wireItem>

/** Something a reader should know about how a file was read, or why it was not. */
export const wireProblem = z.object({ code: z.string(), message: z.string(), line: z.number().nullable() })
export type WireProblem = z.infer<typeof wireProblem>

/** What came out of one file. */
export type ParsedWire = {
  readonly format: string
  readonly charset: string | null
  readonly items: readonly WireItem[]
  readonly problems: readonly WireProblem[]
}
