import { z } from 'zod'
import { intakeId } from '../ids.ts'
import { languageTag } from '../people/house.ts'

/** What every way in has: copy without a credit is filed under its name. */
const common = {
  id: intakeId,
  name: z.string().trim().min(1, 'Give it a name.').max(60),
  /** The language of copy whose own words do not tell it, or null. */
  language: languageTag.nullable(),
  /** The encoding the sender uses where its copy does not say (a WHATWG label such as `shift_jis`), or null. */
  charset: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .refine(isCharset, 'Choose an encoding, such as utf-8, shift_jis or windows-1252.')
    .nullable(),
  /** Whether nothing is brought in for the time being. */
  paused: z.boolean(),
  begunAt: z.iso.datetime(),
  /** When it was given up, or null while it is in use. The record stays, because copy names it. */
  endedAt: z.iso.datetime().nullable(),
}

/** A folder whose files are brought in as they arrive. */
export const watchedFolder = z.object({
  kind: z.literal('folder'),
  ...common,
  /** The folder on this machine, absolute. */
  path: z.string().min(1).max(4096),
  /** What becomes of a file that was taken: it moves to `done` inside the folder, or stays where it is. */
  taken: z.enum(['move-to-done', 'stay']),
})
export type WatchedFolder = z.infer<typeof watchedFolder>

/** A feed fetched by schedule. */
export const followedFeed = z.object({
  kind: z.literal('feed'),
  ...common,
  address: z.string().trim().max(2000).refine(isFeedAddress, {
    message: 'Use an address that begins with http:// or https:// and holds no name or password.',
  }),
  /** How long to wait between two fetches, in minutes. */
  everyMinutes: z
    .int()
    .min(1, 'Fetch at most once a minute.')
    .max(24 * 60, 'Fetch at least once a day.'),
})
export type FollowedFeed = z.infer<typeof followedFeed>

/** A way in for wire copy. */
export const intake = z.discriminatedUnion('kind', [watchedFolder, followedFeed])
export type Intake = z.infer<typeof intake>

/**
 * Whether a feed may have this address: http or https (RFC 9110 section 4.2), without the name and password the same
 * section forbids senders to use.
 */
export function isFeedAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === ''
}

function isCharset(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}
