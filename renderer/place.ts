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

/** Where a person is. */
export type Place = { readonly screen: RailScreen } | { readonly screen: 'story'; readonly storyId: StoryId }
export type GoTo = (place: Place) => void
