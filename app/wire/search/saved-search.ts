import { z } from 'zod'
import { personId, savedSearchId } from '../../ids.ts'
import { longestQuery } from './query.ts'

/** A search of the wire that a person keeps in the rail. It is that person's own. */
export const savedSearch = z.object({
  id: savedSearchId,
  owner: personId,
  name: z.string().trim().min(1).max(80),
  /** As it was typed; what was wrong in it then is still said, and the rest searched. */
  query: z.string().max(longestQuery),
  /** Whether the desktop tells the person when something new matches. */
  notify: z.boolean(),
  savedAt: z.iso.datetime(),
  /** When it was removed from the rail, or null while it is there. */
  removedAt: z.iso.datetime().nullable(),
})
export type SavedSearch = z.infer<typeof savedSearch>

/** What may be changed about a saved search. */
export const savedSearchChanges = savedSearch.pick({ name: true, query: true, notify: true }).partial()

/** What is decided about a saved search. The subject is its id. */
export const searchEvents = [
  z.object({
    type: z.literal('wire-search-saved'),
    data: z.object({ search: savedSearch.omit({ savedAt: true, removedAt: true }) }),
  }),
  z.object({ type: z.literal('wire-search-changed'), data: z.object({ changes: savedSearchChanges }) }),
  z.object({ type: z.literal('wire-search-removed'), data: z.object({}) }),
] as const
