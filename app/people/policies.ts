import type { Desk } from '../commands/desk.ts'
import type { StoryId } from '../ids.ts'
import { refuse } from '../problem.ts'
import type { Story } from '../story/story.ts'
import { type Actor, hasRole, type Person, type Role } from './person.ts'

/** The person who acts; refuses when nobody is signed in. */
export function signedIn(actor: Actor): Person {
  if (actor.kind !== 'person') return refuse('not-signed-in', 'Nobody is signed in.', 'Sign in and try again.')
  if (!actor.person.active) return refuse('account-closed', 'This account is closed.', 'Ask an admin to open it again.')
  return actor.person
}

/** The story with that id; refuses when there is none. */
export function storyNamed(desk: Desk, id: StoryId): Story {
  return desk.story(id) ?? refuse('no-such-story', 'There is no such story.', 'Go back to the list and choose again.')
}

/** Refuses anyone who has none of the roles at the story's desk. */
export function mustHaveRole(actor: Actor, story: Pick<Story, 'deskId'>, roles: readonly Role[], what: string): Person {
  const someone = signedIn(actor)
  if (roles.some((role) => hasRole(someone, story.deskId, role))) return someone
  return refuse(
    'not-allowed',
    `Only ${list(roles)} of this desk may ${what}.`,
    'Ask someone with that role, or an admin for the role.',
  )
}

/** Refuses anyone but an admin of the house. */
export function mustBeAdmin(actor: Actor, what: string): Person {
  const someone = signedIn(actor)
  return someone.admin ? someone : refuse('not-allowed', `Only an admin may ${what}.`, 'Ask an admin.')
}

/** Refuses anyone who is neither a chief at some desk nor an admin. */
export function mustGovern(actor: Actor, what: string): Person {
  const someone = signedIn(actor)
  if (someone.admin || Object.values(someone.roles).some((roles) => roles.includes('chief'))) return someone
  return refuse('not-allowed', `Only a chief or an admin may ${what}.`, 'Ask a chief.')
}

/** Refuses a change to a story that has gone out. */
export function mustBeOpen(story: Story): void {
  if (story.state === 'published')
    refuse(
      'published',
      'This story has been released and can no longer be changed.',
      'Start a new story that follows it up.',
    )
}

const names: Record<Role, string> = { editor: 'an editor', checker: 'a checker', chief: 'a chief' }

function list(roles: readonly Role[]): string {
  return roles.map((role) => names[role]).join(' or ')
}
