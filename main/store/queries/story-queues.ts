import type { Desk } from '../../../app/commands/desk.ts'
import { desksWith, type Person } from '../../../app/people/person.ts'
import type { Story } from '../../../app/story/story.ts'
import { checkRows } from './story-view.ts'

/** Which stories stand on a person’s Checks screen. */
export function forChecks(viewer: Person): (story: Story) => boolean {
  const desks = new Set([
    ...desksWith(viewer, 'checker'),
    ...desksWith(viewer, 'editor'),
    ...desksWith(viewer, 'chief'),
  ])
  return ({ deskId, state }) => desks.has(deskId) && (state === 'checking' || state === 'review')
}

/** Which stories stand on a person’s Approvals screen. */
export function forApproval(viewer: Person): (story: Story) => boolean {
  const desks = new Set(desksWith(viewer, 'chief'))
  return ({ deskId, state }) => desks.has(deskId) && (state === 'review' || state === 'approved')
}

/** The figures of the rail, without building the rows of any list: they are read anew after every change. */
export function queueCounts(desk: Desk, stories: readonly Story[], viewer: Person) {
  const toApprove = forApproval(viewer)
  return {
    myStories: stories.filter(({ id, state }) => state !== 'published' && desk.writersOf(id).includes(viewer.id))
      .length,
    checks: stories
      .filter(forChecks(viewer))
      .map((story) => checkRows(desk, story).length)
      .reduce((sum, open) => sum + open, 0),
    approvals: stories.filter((story) => story.state === 'review' && toApprove(story)).length,
  }
}
