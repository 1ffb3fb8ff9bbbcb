import { z } from 'zod'
import { wireSourceId } from '../ids.ts'
import { wireSignal } from './wire-signal.ts'

/** What the list of the wire is narrowed to, besides a search. Null narrows nothing. */
export const wireFilter = z.object({
  sourceId: wireSourceId.nullable(),
  signal: wireSignal.nullable(),
  language: z.string().max(40).nullable(),
  /** What the person who looks has not read or has saved, or what any story uses. */
  only: z.enum(['unread', 'saved', 'used']).nullable(),
})
export type WireFilter = z.infer<typeof wireFilter>

/** The filter that lets everything through. */
export const wholeWire: WireFilter = { sourceId: null, signal: null, language: null, only: null }
