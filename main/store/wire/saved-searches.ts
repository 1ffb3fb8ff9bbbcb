import type Database from 'better-sqlite3'
import type { PersonId, SavedSearchId } from '../../../app/ids.ts'
import type { SavedSearchRow } from '../../../app/ipc/wire-views.ts'
import { parseQuery } from '../../../app/wire/search/parse-query.ts'
import type { SavedSearch } from '../../../app/wire/search/saved-search.ts'
import { wholeWire } from '../../../app/wire/wire-filter.ts'
import type { HouseClock, SearchRequest, WireSearch } from './wire-search.ts'

/** What is new for a saved search whose owner wants to be told. */
export type SearchNotice = {
  readonly search: SavedSearch
  /** How many new items match, counted up to a hundred. */
  readonly items: number
  /** The headline of the newest of them. */
  readonly headline: string
}

const mostFresh = 99

/** The saved searches of a person that were not removed, the oldest first. */
export function savedSearchesOf(database: Database.Database, owner: PersonId): SavedSearch[] {
  return database
    .prepare<[PersonId], { record: string }>('SELECT record FROM search WHERE owner = ? ORDER BY id')
    .all(owner)
    .map(({ record }) => JSON.parse(record) as SavedSearch)
    .filter((search) => search.removedAt === null)
}

/** What saved searches find: how much is new in each, and what to tell their owner of. */
export class SavedSearches {
  readonly #database: Database.Database
  readonly #search: WireSearch
  readonly #newest: Database.Statement<[], number>
  /** The newest position that people were told of; what was there before the desk was opened is not told. */
  #told: number

  constructor(database: Database.Database, search: WireSearch) {
    this.#database = database
    this.#search = search
    this.#newest = database.prepare<[], number>('SELECT coalesce(max(position), 0) FROM wire_item').pluck()
    this.#told = this.#newestPosition()
  }

  /** A person's saved searches, each with how much is new in it. */
  rows(owner: PersonId, clock: HouseClock): SavedSearchRow[] {
    return savedSearchesOf(this.#database, owner).map((search) => {
      const { query, problems } = parseQuery(search.query)
      const request: SearchRequest = { query, filter: { ...wholeWire, only: 'unread' }, viewer: owner, ...clock }
      const { count, isMore } = this.#search.count(request, mostFresh, this.#lookedAt(search))
      return { search, fresh: count, isMore, problems }
    })
  }

  /** Notes that its owner looks at a search now. */
  look(id: SavedSearchId): void {
    this.#database
      .prepare(
        `INSERT INTO search_look (search_id, position) VALUES (?, ?)
         ON CONFLICT (search_id) DO UPDATE SET position = excluded.position`,
      )
      .run(id, this.#newestPosition())
  }

  /** What came since this was last asked and is to be told to a person; null is nobody, who is told nothing later. */
  notices(owner: PersonId | null, clock: HouseClock): SearchNotice[] {
    const above = this.#told
    this.#told = this.#newestPosition()
    if (owner === null || this.#told === above) return []
    return savedSearchesOf(this.#database, owner).flatMap((search) => {
      if (!search.notify) return []
      const { query } = parseQuery(search.query)
      const request = { query, filter: wholeWire, viewer: owner, ...clock }
      const positions = this.#search.since(request, above, mostFresh + 1)
      const [newest] = positions
      return newest === undefined ? [] : [{ search, items: positions.length, headline: this.#headline(newest) }]
    })
  }

  #lookedAt({ id, savedAt }: SavedSearch): number {
    const look = this.#database
      .prepare<[string], { position: number }>('SELECT position FROM search_look WHERE search_id = ?')
      .get(id)
    return look?.position ?? this.#search.positionBefore(savedAt)
  }

  #newestPosition(): number {
    return this.#newest.get() ?? 0
  }

  #headline(position: number): string {
    const row = this.#database
      .prepare<[number], { headline: string }>('SELECT headline FROM wire_item WHERE position = ?')
      .get(position)
    return row?.headline ?? ''
  }
}
