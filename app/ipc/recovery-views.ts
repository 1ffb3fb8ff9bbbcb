import type { StoryId } from '../ids.ts'
import type { Problem } from '../problem.ts'

/** Where somebody wrote last, and when the store took it. */
export type LastEdit = { readonly storyId: StoryId; readonly slug: string; readonly at: string }

/**
 * Something the desk came back from. `ended`: it did not close properly last time; `window`: a window stopped and was
 * opened again; `store`: the part that saves stopped and was started again; `storage`: the disk took nothing for a while.
 */
export type Recovered = { readonly id: number; readonly at: string } & (
  | { readonly kind: 'ended'; readonly lastEdit: LastEdit | null }
  | { readonly kind: 'window' }
  | { readonly kind: 'store' }
  | { readonly kind: 'storage' }
)

/** What stands in the way of saving now, or null; and what the desk came back from since it opened. */
export type DeskHealth = { readonly trouble: Problem | null; readonly recovered: readonly Recovered[] }

/** A story somebody had open. */
export type RecentStory = { readonly id: StoryId; readonly slug: string }
