import type { GatePlace } from '../app/approval/gate.ts'
import type { StoryId } from '../app/ids.ts'
import type { SavedSearch } from '../app/wire/search/saved-search.ts'

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
export type RailScreen = (typeof railScreens)[number]

/** Where a person is. `search` is the saved search the wire is looked at with, and `at` the spot in the story they came for: a claim, words, a field, the footer, the wire copy. */
export type Place =
  | { readonly screen: Exclude<RailScreen, 'wire'> }
  | { readonly screen: 'wire'; readonly search?: SavedSearch }
  | { readonly screen: 'story'; readonly storyId: StoryId; readonly at?: GatePlace }
export type GoTo = (place: Place) => void
