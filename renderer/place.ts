import type { GatePlace } from '../app/approval/gate.ts'
import type { StoryId } from '../app/ids.ts'
import { railScreens } from '../app/ipc/window-place.ts'
import type { SavedSearch } from '../app/wire/search/saved-search.ts'
import type { PlaceInStory } from './story/story-place.ts'

/** The screens of the rail, in its order. */
export { railScreens }

export type RailScreen = (typeof railScreens)[number]

/** Where a person is. `search` is the saved search the wire is looked at with, and `at` the spot in the story they came for: a claim, words, a field, the footer, the wire copy. `kept` is where they were in it the last time. */
export type Place =
  | { readonly screen: Exclude<RailScreen, 'wire'> }
  | { readonly screen: 'wire'; readonly search?: SavedSearch }
  | { readonly screen: 'story'; readonly storyId: StoryId; readonly at?: GatePlace; readonly kept?: PlaceInStory }
export type GoTo = (place: Place) => void
