import { z } from 'zod'
import type { WireBlock } from './wire-body.ts'

/** Whether the agency lets a piece of copy be used (IPTC `pubstatus`). */
export const pubstatus = z.enum(['usable', 'embargoed', 'withheld', 'canceled'])

/** What the copy is about: a code such as `subj:04000000` or `16000000`, and its name where the file gives one. */
export const wireSubject = z.object({ code: z.string(), name: z.string().nullable() })

/** A reference to a picture, sound or film. */
export const wireMedia = z.object({
  /** The address as the file gives it; it may be relative, and nothing is ever fetched from it. */
  reference: z.string().nullable(),
  /** An IANA media type, or the file's own word such as `image`. */
  type: z.string().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
  alt: z.string().nullable(),
})
export type WireMedia = z.infer<typeof wireMedia>

/** One piece of agency copy as its file gives it; what the file does not say is null. Times are ISO 8601. */
export const wireItem = z.object({
  /** The agency's own id, or `sha256:` and the hash of the words where the file carries none. */
  guid: z.string(),
  version: z.string().nullable(),
  /** The guids of the copy this takes the place of, or strikes, where its agency gave it an id of its own. */
  supersedes: z.array(z.string()),
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
  /** Where the copy stands on the web (http or https), for a person to look at; nothing is ever fetched from it. */
  address: z.string().nullable(),
  keywords: z.array(z.string()),
  subjects: z.array(wireSubject),
  places: z.array(z.string()),
  /** Pictures, sound and film the copy speaks of. They are never fetched. */
  media: z.array(wireMedia),
  /** The copy with its subheads, lists, tables, quotes and links. */
  body: z.array(z.custom<WireBlock>((value) => typeof value === 'object' && value !== null && 'type' in value)),
  /** The paragraphs of the body alone, in order: no subhead, list, table, quote or caption. */
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
