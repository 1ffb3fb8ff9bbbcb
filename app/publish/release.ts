import { z } from 'zod'
import { sha256Hex } from '../hash.ts'
import { personId, releaseId, storyId } from '../ids.ts'

/** The formats a story leaves in, and the pictures that lie beside its page. */
export const releaseFormat = z.enum(['html', 'text', 'ninjs', 'picture'])
export type ReleaseFormat = z.infer<typeof releaseFormat>

/** One file of a release: what it must contain is known before it is written. */
export const releaseFile = z.object({
  format: releaseFormat,
  /** File name without folder, such as `harbour-strike-vote.html`. */
  name: z.string(),
  sha256: sha256Hex,
  bytes: z.int().nonnegative(),
})
export type ReleaseFile = z.infer<typeof releaseFile>

/** Whether the files of a release have reached their folder. */
export const delivery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting'), reason: z.string().nullable() }),
  z.object({ kind: z.literal('delivered'), at: z.iso.datetime() }),
])

/** The handing over of one approved text. */
export const release = z.object({
  id: releaseId,
  storyId,
  /** The hash of the approved text, as signed. */
  hash: sha256Hex,
  by: personId,
  at: z.iso.datetime(),
  folder: z.string(),
  files: z.array(releaseFile),
  delivery,
})
export type Release = z.infer<typeof release>
