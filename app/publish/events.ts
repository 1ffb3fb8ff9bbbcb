import { z } from 'zod'
import { release } from './release.ts'

/** What happens to a release. The subject of each is the release's id. */
export const releaseEvents = [
  z.object({
    type: z.literal('release-decided'),
    data: z.object({ release: release.omit({ at: true, delivery: true, id: true }) }),
  }),
  z.object({ type: z.literal('release-delivered'), data: z.object({}) }),
  z.object({ type: z.literal('release-delayed'), data: z.object({ reason: z.string() }) }),
] as const
