import type { StoryId, WireItemId, WireSourceId, WireTakeId } from '../ids.ts'
import type { WireNotice } from '../story/wire-notice.ts'
import type { Excerpt } from '../wire/search/excerpt.ts'
import type { HitRange } from '../wire/search/find-hits.ts'
import type { QueryProblem } from '../wire/search/query.ts'
import type { SavedSearch } from '../wire/search/saved-search.ts'
import type { WireSource } from '../wire/source.ts'
import type { HeldFile, StoredWireItem } from '../wire/stored-wire-item.ts'
import type { WireSignal } from '../wire/wire-signal.ts'

/** An item as one row of the list, shown by its current take. */
export type WireRow = {
  readonly id: WireItemId
  /** Its place in the list: the higher, the newer. A page asks for what is before the last position it has. */
  readonly position: number
  /** When it last changed: the arrival of its current take. */
  readonly time: string
  readonly guid: string
  readonly headline: string
  readonly slugline: string | null
  readonly sourceId: WireSourceId
  readonly source: string
  readonly colour: WireSource['colour']
  readonly signal: WireSignal
  /** IPTC urgency, 1 the most urgent; null where nothing says. */
  readonly urgency: number | null
  readonly language: string | null
  readonly takes: number
  readonly conflict: boolean
  /** Whether the agency killed it: it is struck through and kept. */
  readonly struck: boolean
  /** How many stories use it. */
  readonly usedIn: number
  /** Whether this person has read it as it is now: a new take makes it unread. */
  readonly read: boolean
  readonly saved: boolean
  /** Where the row shows what was searched for; null without a search for words. */
  readonly hits: RowHits | null
}

/** The stretches to mark in what a row shows, and the piece of the body that shows a hit where the headline has none. */
export type RowHits = {
  readonly headline: readonly HitRange[]
  readonly slugline: readonly HitRange[]
  readonly excerpt: Excerpt | null
}

/**
 * A page of the list and what was odd about the search. It may be shorter than was asked for, even empty, and still not
 * be the last: looking stops after a moment, and `before` says where to go on.
 */
export type WireList = {
  readonly rows: readonly WireRow[]
  /** What to ask the next page with, or null at the end. */
  readonly before: number | null
  /** How many items are kept in all, whatever the search. */
  readonly total: number
  readonly problems: readonly QueryProblem[]
}

/** The counts among the newest matches of a query; `isMore` when there are more matches than were counted. */
export type WireQueryFacets = {
  readonly count: number
  readonly isMore: boolean
  readonly sources: readonly { readonly sourceId: WireSourceId; readonly items: number }[]
  readonly signals: readonly { readonly signal: WireSignal; readonly items: number }[]
  readonly languages: readonly { readonly language: string | null; readonly items: number }[]
}

/** How many items there are of each source, signal and language, how many this person saved, and what could not be read. */
export type WireFacets = {
  readonly total: number
  readonly sources: readonly { readonly source: WireSource; readonly items: number }[]
  readonly signals: readonly { readonly signal: WireSignal; readonly items: number }[]
  readonly languages: readonly { readonly language: string | null; readonly items: number }[]
  readonly saved: number
  readonly used: number
  readonly held: readonly HeldFile[]
}

/** An item with all its takes, and what became of it in this newsroom. */
export type WireDetail = {
  readonly item: StoredWireItem
  readonly source: WireSource
  /** The stories that use it, each with the take it used. */
  readonly usedIn: readonly { readonly id: StoryId; readonly slug: string; readonly takeId: WireTakeId }[]
  readonly notices: readonly { readonly storyId: StoryId; readonly slug: string; readonly notice: WireNotice }[]
  readonly read: boolean
  readonly saved: boolean
}

/** The bytes a take came in, shown as text and as they are. */
export type WireOriginal = {
  readonly fileName: string | null
  readonly charset: string | null
  readonly text: string
  /** Lines of offset, hexadecimal and characters; the first part of a large file. */
  readonly hex: string
  /** The size of the file. */
  readonly bytes: number
}

/** What came of bringing in one file or a paste, with the items its copy belongs to. */
export type ImportOutcome =
  /** New copy, or new takes of known items. */
  | { readonly kind: 'imported'; readonly file: string; readonly items: readonly WireItemId[] }
  /** All of it was here already. */
  | { readonly kind: 'known'; readonly file: string; readonly items: readonly WireItemId[] }
  /** Kept, but a take has the version of another one and other words. */
  | { readonly kind: 'conflict'; readonly file: string; readonly items: readonly WireItemId[] }
  | { readonly kind: 'held'; readonly file: string; readonly message: string }

/** A saved search in the rail. */
export type SavedSearchRow = {
  readonly search: SavedSearch
  /** How many unread items match that came since the person last looked at it. */
  readonly fresh: number
  /** Whether there are more than were counted. */
  readonly isMore: boolean
  readonly problems: readonly QueryProblem[]
}
