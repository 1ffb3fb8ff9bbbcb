import { z } from 'zod'
import { wireSource } from './source.ts'

/** What may be changed about a source. */
export const wireSourceChanges = wireSource
  .pick({
    name: true,
    knownAs: true,
    trust: true,
    creditRequired: true,
    language: true,
    colour: true,
    retentionDays: true,
  })
  .partial()

/** What is decided about a source of wire copy. The subject is the source's id. */
export const sourceEvents = [
  z.object({ type: z.literal('wire-source-opened'), data: z.object({ source: wireSource }) }),
  z.object({ type: z.literal('wire-source-changed'), data: z.object({ changes: wireSourceChanges }) }),
] as const
