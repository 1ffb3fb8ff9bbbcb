import { z } from 'zod'

/** Why a feed gave nothing the last time. Being without a network is no fault of anybody. */
const feedTrouble = z.object({
  kind: z.enum(['offline', 'failed']),
  code: z.string(),
  message: z.string(),
})

/** What is remembered of a feed between fetches (RFC 9110 sections 8.8 and 13.1). */
export const feedMemory = z.object({
  /** The address this was learnt at; for another one nothing of it holds. */
  address: z.string(),
  /** Where the address has moved for good (301, 308), or null. */
  movedTo: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** The hash of what came last: the same again is not read again. */
  bodyHash: z.string().nullable(),
  /** Failures since the last success. */
  failures: z.int().min(0),
  trouble: feedTrouble.nullable(),
  lastSuccessAt: z.iso.datetime().nullable(),
  nextTryAt: z.iso.datetime().nullable(),
})
export type FeedMemory = z.infer<typeof feedMemory>

/** What is remembered of a way in while it runs; not in the log, for nobody decided it. */
export const intakeMemory = z.object({
  /** When it last brought something new. */
  lastItemAt: z.iso.datetime().nullable(),
  feed: feedMemory.nullable(),
})
export type IntakeMemory = z.infer<typeof intakeMemory>

/** The memory of a way in that has not run yet. */
export const noIntakeMemory: IntakeMemory = { lastItemAt: null, feed: null }
