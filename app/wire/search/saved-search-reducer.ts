import type { EventAbout } from '../../log/events.ts'
import { existing } from '../../log/log-fault.ts'
import { withoutUndefined } from '../../log/without-undefined.ts'
import type { SavedSearch } from './saved-search.ts'

/** A saved search after an event about it. */
export function reduceSearch(before: SavedSearch | undefined, event: EventAbout<'search'>): SavedSearch {
  switch (event.type) {
    case 'wire-search-saved':
      return { ...event.data.search, savedAt: event.at, removedAt: null }
    case 'wire-search-changed':
      return { ...existing(before, event), ...withoutUndefined(event.data.changes) }
    case 'wire-search-removed':
      return { ...existing(before, event), removedAt: event.at }
  }
}
