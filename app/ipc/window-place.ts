import { z } from 'zod'
import { storyId } from '../ids.ts'

/** The screens of the rail, in its order. */
export const railScreens = [
  'wire',
  'my-stories',
  'checks',
  'approvals',
  'published',
  'footers',
  'people',
  'settings',
] as const

/** Where a window is, as it is kept over any end of the desk: a screen of the rail, or a story with caret and scroll. */
export const windowPlace = z.discriminatedUnion('screen', [
  z.object({ screen: z.enum(railScreens) }),
  z.object({
    screen: z.literal('story'),
    storyId,
    /** Both ends of the selection as positions in the document (ProseMirror's), or null when the body had no caret. */
    caret: z.object({ anchor: z.int().nonnegative(), head: z.int().nonnegative() }).nullable(),
    /** How far the sheet is scrolled, in CSS pixels. */
    scroll: z.number().nonnegative(),
  }),
])
export type WindowPlace = z.infer<typeof windowPlace>
