import type { Desk } from '../commands/desk.ts'
import type { Decision } from '../log/events.ts'
import type { Story, WireLink } from '../story/story.ts'
import type { NoticeSignal } from '../story/wire-notice.ts'
import { type StoredWireItem, takeNamed } from '../wire/stored-wire-item.ts'
import { isDuplicate } from '../wire/takes.ts'

/**
 * The entries that tell a story what became of its wire copy: a notice for every item whose current take is another
 * than the story used, or a kill; and, where the story is approved, the end of its approval. Empty when the story knows
 * already. Asked in the transaction that keeps a take or links one. An older take that comes late changes no current
 * take and tells nobody anything.
 */
export function wireNoticesDue(desk: Desk, story: Story): Decision[] {
  const notices = story.wire.flatMap((link) => {
    const item = desk.wireItem(link.itemId)
    const signal = item === null ? null : noticeSignalOf(link, item)
    const isNoticed = story.wireNotices.some((notice) => notice.takeId === item?.current.id)
    return item === null || signal === null || isNoticed ? [] : [noticed(story, item, signal)]
  })
  if (notices.length === 0 || story.state !== 'approved' || story.approval === null) return notices
  const { hash, by } = story.approval
  const voided: Decision = {
    kind: 'story',
    subject: story.id,
    type: 'story-approval-voided',
    data: { hash, approvedBy: by, by: null, changed: ['wire source'] },
  }
  return [...notices, voided]
}

function noticeSignalOf(link: WireLink, stored: StoredWireItem): NoticeSignal | null {
  const { current } = stored
  if (current.signal === 'kill') return 'kill'
  const used = takeNamed(stored, link.takeId)
  if (used !== null && isDuplicate(used.item, current.item)) return null
  return current.signal === 'correction' ? 'correction' : 'update'
}

function noticed(story: Story, { id, current }: StoredWireItem, signal: NoticeSignal): Decision {
  const { version, headline } = current.item
  return {
    kind: 'story',
    subject: story.id,
    type: 'story-wire-noticed',
    data: { itemId: id, takeId: current.id, signal, version, headline },
  }
}
