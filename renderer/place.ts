import type { GatePlace } from '../app/approval/gates.ts'
import type { StoryId } from '../app/ids.ts'

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

/** Where a person is. `at` is the spot in the story they came for: a claim, words, a field, the footer, the wire copy. */
export type Place =
  | { readonly screen: RailScreen }
  | { readonly screen: 'story'; readonly storyId: StoryId; readonly at?: GatePlace }
export type GoTo = (place: Place) => void
