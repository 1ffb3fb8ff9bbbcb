import { z } from 'zod'
import { followedFeed, intake, watchedFolder } from './intake.ts'

/** What may be changed about a watched folder; another folder is another way in. */
export const watchedFolderChanges = watchedFolder
  .pick({ name: true, language: true, charset: true, paused: true, taken: true })
  .partial()

/** What may be changed about a feed. */
export const followedFeedChanges = followedFeed
  .pick({ name: true, language: true, charset: true, paused: true, address: true, everyMinutes: true })
  .partial()

/** What is decided about the ways in for wire copy. The subject is the way's id. */
export const intakeEvents = [
  z.object({ type: z.literal('intake-begun'), data: z.object({ intake }) }),
  z.object({ type: z.literal('watched-folder-changed'), data: z.object({ changes: watchedFolderChanges }) }),
  z.object({ type: z.literal('feed-changed'), data: z.object({ changes: followedFeedChanges }) }),
  z.object({ type: z.literal('intake-ended'), data: z.object({}) }),
] as const
