import { z } from 'zod'
import { personId, wireItemId, wireTakeId } from '../ids.ts'

/** What the agency did to copy a story used. A flash that follows another take is an update to the story. */
export const noticeSignal = z.enum(['update', 'correction', 'kill'])
export type NoticeSignal = z.infer<typeof noticeSignal>

/** Who took note, when, and what they say of it; a re-link to the current take says nothing more. */
export const noticeAcknowledgement = z.object({
  /** Null only where the log names nobody. */
  by: personId.nullable(),
  at: z.iso.datetime(),
  reason: z.string(),
})

/** That copy a story used was updated, corrected or killed. It stands until somebody acknowledges it. */
export const wireNotice = z.object({
  itemId: wireItemId,
  /** The take that says so. */
  takeId: wireTakeId,
  signal: noticeSignal,
  version: z.string().nullable(),
  headline: z.string().nullable(),
  at: z.iso.datetime(),
  acknowledged: noticeAcknowledgement.nullable(),
})
export type WireNotice = z.infer<typeof wireNotice>

/** The notices nobody has acknowledged, the oldest first. */
export function standingNotices(story: { readonly wireNotices: readonly WireNotice[] }): WireNotice[] {
  return story.wireNotices.filter((notice) => notice.acknowledged === null)
}

/** The notices after a new one. A standing update or correction of the same item gives way to it; a kill never does. */
export function withNotice(notices: readonly WireNotice[], arrived: Omit<WireNotice, 'acknowledged'>): WireNotice[] {
  const others = notices.filter((notice) => notice.itemId !== arrived.itemId || !givesWay(notice))
  return [...others, { ...arrived, acknowledged: null }]
}

/** The notices after somebody took note of one. */
export function acknowledged(
  notices: readonly WireNotice[],
  takeId: WireNotice['takeId'],
  by: NonNullable<WireNotice['acknowledged']>,
): WireNotice[] {
  return notices.map((notice) =>
    notice.takeId === takeId && notice.acknowledged === null ? { ...notice, acknowledged: by } : notice,
  )
}

/** The notices after the story was linked to the current take of an item: who does that has seen it. A kill still stands. */
export function relinked(
  notices: readonly WireNotice[],
  itemId: WireNotice['itemId'],
  by: NonNullable<WireNotice['acknowledged']>,
): WireNotice[] {
  return notices.map((notice) =>
    notice.itemId === itemId && givesWay(notice) ? { ...notice, acknowledged: by } : notice,
  )
}

function givesWay(notice: WireNotice): boolean {
  return notice.acknowledged === null && notice.signal !== 'kill'
}
