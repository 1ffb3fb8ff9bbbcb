import { z } from 'zod'
import { languageTag } from '../people/house.ts'

/** The short name of a story: lower-case letters and digits of any script, joined by single dashes. */
export const slug = z
  .string()
  .trim()
  .regex(
    /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u,
    'Use lower-case words joined by dashes, such as harbour-strike-vote.',
  )
  .max(80)

const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\p{Cc}]*$/u, 'Keep it on one line.')

/** What stands above and around the body. The body itself is a Yjs document kept beside. */
export const storyFields = z.object({
  slug,
  headline: line(400),
  dek: line(800),
  byline: line(300),
  dateline: line(200),
  section: line(60),
  language: languageTag,
})
export type StoryFields = z.infer<typeof storyFields>

/** A change of some of the fields. */
export const storyFieldChanges = storyFields.partial()
export type StoryFieldChanges = z.infer<typeof storyFieldChanges>
