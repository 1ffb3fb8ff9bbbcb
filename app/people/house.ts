import { z } from 'zod'
import { deskId, footerId } from '../ids.ts'
import { columnMeasure } from '../story/length.ts'
import { spelledWord } from './known-words.ts'

/** A BCP 47 language tag of a language Stet can set copy in, such as `en`, `en-GB` or `ja`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Choose a language, such as en or ja.')

/** An IANA time zone name the runtime knows. */
export const timeZone = z.string().refine(isTimeZone, 'Choose a time zone, such as Europe/London.')

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const newsroomName = z.string().trim().min(1).max(120)
export const deskName = z.string().trim().min(1).max(80)

/** A desk of the newsroom: City, Politics, Sport. */
export const newsroomDesk = z.object({ id: deskId, name: deskName })

/** The newsroom and its house rules. There is one in a store. */
export const house = z.object({
  id: z.literal('house'),
  name: newsroomName,
  language: languageTag,
  timeZone,
  desks: z.array(newsroomDesk),
  sections: z.array(z.string().trim().min(1).max(60)),
  /** Whether a chief may approve a text they wrote themselves. Off unless an admin turns it on. */
  allowOwnApproval: z.boolean(),
  /** How much copy fills a column centimetre; the usual measure where the house has set none. */
  columnMeasure: columnMeasure.optional(),
  /** The footer every new story gets, or null while there is none. */
  defaultFooter: footerId.nullable(),
  /** The folder released files are written to, or null while none is chosen. */
  releaseFolder: z.string().nullable(),
  /** The words the house taught spelling; absent while there are none. */
  words: z.array(spelledWord).optional(),
  /** Said once, as it is set up: this is the sample newsroom, whose passwords are shown to everybody. */
  sample: z.literal(true).optional(),
})
export type House = z.infer<typeof house>
