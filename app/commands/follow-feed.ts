import { z } from 'zod'
import { type IntakeId, intakeId } from '../ids.ts'
import { mustGovern } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { type FollowedFeed, followedFeed } from '../wire/intake.ts'
import { followedFeedChanges } from '../wire/intake-events.ts'
import { command, decided } from './command.ts'
import type { Desk } from './desk.ts'
import { refuseTakenIntakeName } from './intake-names.ts'

/** Follows a feed: it is fetched by schedule from now on. */
export const followFeed = command({
  name: 'follow-feed',
  askedBy: 'window',
  input: followedFeed
    .pick({ address: true, name: true, everyMinutes: true, language: true, charset: true })
    .extend({ intakeId }),
  policy(_desk, actor) {
    mustGovern(actor, 'follow a feed')
  },
  decide(desk, _actor, { intakeId: id, ...settings }) {
    if (desk.intake(id) !== null) refuse('intake-known', 'This feed is followed already.', 'Change it instead.')
    refuseTakenIntakeName(desk, id, settings.name)
    refuseFollowed(desk, id, settings.address)
    const intake = { kind: 'feed' as const, id, ...settings, paused: false, begunAt: desk.now, endedAt: null }
    return decided({ kind: 'intake', subject: id, type: 'intake-begun', data: { intake } })
  },
})

/** Changes a feed: its name, address, schedule, defaults, or whether it rests. */
export const changeFeed = command({
  name: 'change-feed',
  askedBy: 'window',
  input: z.object({ intakeId, changes: followedFeedChanges }),
  policy(_desk, actor) {
    mustGovern(actor, 'change a feed')
  },
  decide(desk, _actor, { intakeId: id, changes }) {
    const feed = feedNamed(desk, id)
    if (changes.name !== undefined) refuseTakenIntakeName(desk, feed.id, changes.name)
    if (changes.address !== undefined) refuseFollowed(desk, feed.id, changes.address)
    return decided({ kind: 'intake', subject: feed.id, type: 'feed-changed', data: { changes } })
  },
})

/** Follows a feed no longer; what it brought is kept. */
export const stopFollowingFeed = command({
  name: 'stop-following-feed',
  askedBy: 'window',
  input: z.object({ intakeId }),
  policy(_desk, actor) {
    mustGovern(actor, 'stop following a feed')
  },
  decide(desk, _actor, input) {
    return decided({ kind: 'intake', subject: feedNamed(desk, input.intakeId).id, type: 'intake-ended', data: {} })
  },
})

function feedNamed(desk: Desk, id: IntakeId): FollowedFeed {
  const intake = desk.intake(id)
  if (intake?.kind === 'feed' && intake.endedAt === null) return intake
  return refuse('no-such-feed', 'This feed is not followed.', 'Choose one from the list.')
}

function refuseFollowed(desk: Desk, id: IntakeId, address: string): void {
  const followed = desk
    .intakes()
    .some((other) => other.kind === 'feed' && other.id !== id && new URL(other.address).href === new URL(address).href)
  if (followed) refuse('feed-followed', 'This feed is followed already.', 'Use another address.', 'address')
}
