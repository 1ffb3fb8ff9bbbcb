import { z } from 'zod'
import { type PersonId, type SavedSearchId, savedSearchId } from '../ids.ts'
import { signedIn } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { parseQuery } from '../wire/search/parse-query.ts'
import { type SavedSearch, savedSearch, savedSearchChanges } from '../wire/search/saved-search.ts'
import { command, decided } from './command.ts'
import type { Desk } from './desk.ts'

/** Keeps a search of the wire in the person's own rail. */
export const saveWireSearch = command({
  name: 'save-wire-search',
  askedBy: 'window',
  input: savedSearch.pick({ name: true, query: true, notify: true }).extend({ searchId: savedSearchId }),
  policy(_desk, actor) {
    signedIn(actor)
  },
  decide(desk, actor, { searchId, name, query, notify }) {
    const owner = signedIn(actor).id
    if (desk.savedSearch(searchId) !== null)
      refuse('search-known', 'This search is saved already.', 'Change it instead.')
    refuseTakenName(desk, owner, searchId, name)
    refuseNoQuery(query)
    const search = { id: searchId, owner, name, query, notify }
    return decided({ kind: 'search', subject: searchId, type: 'wire-search-saved', data: { search } })
  },
})

/** Changes the name or the query of a saved search, or whether the desktop tells of new matches. */
export const changeWireSearch = command({
  name: 'change-wire-search',
  askedBy: 'window',
  input: z.object({ searchId: savedSearchId, changes: savedSearchChanges }),
  policy(desk, actor, { searchId }) {
    savedSearchOf(desk.savedSearch(searchId), signedIn(actor).id)
  },
  decide(desk, actor, { searchId, changes }) {
    if (changes.name !== undefined) refuseTakenName(desk, signedIn(actor).id, searchId, changes.name)
    if (changes.query !== undefined) refuseNoQuery(changes.query)
    return decided({ kind: 'search', subject: searchId, type: 'wire-search-changed', data: { changes } })
  },
})

/** Takes a saved search out of the person's rail. */
export const removeWireSearch = command({
  name: 'remove-wire-search',
  askedBy: 'window',
  input: z.object({ searchId: savedSearchId }),
  policy(desk, actor, { searchId }) {
    savedSearchOf(desk.savedSearch(searchId), signedIn(actor).id)
  },
  decide(_desk, _actor, { searchId }) {
    return decided({ kind: 'search', subject: searchId, type: 'wire-search-removed', data: {} })
  },
})

/** A person's own saved search; refuses one that is not there, was removed, or is somebody else's, all in the same words. */
export function savedSearchOf(search: SavedSearch | null, owner: PersonId): SavedSearch {
  if (search !== null && search.removedAt === null && search.owner === owner) return search
  return refuse('no-such-search', 'There is no such saved search.', 'Choose one from the rail.')
}

function refuseTakenName(desk: Desk, owner: PersonId, id: SavedSearchId, name: string): void {
  const taken = desk.savedSearches(owner).some((other) => other.id !== id && other.name === name)
  if (taken) refuse('search-name-taken', `You have a search called “${name}” already.`, 'Choose another name.', 'name')
}

function refuseNoQuery(query: string): void {
  if (parseQuery(query).query.clauses.length > 0) return
  refuse('search-empty', 'There is nothing to search for.', 'Write at least one word or filter.', 'query')
}
