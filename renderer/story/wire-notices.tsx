import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { StoryId } from '../../app/ids.ts'
import type { StoryView } from '../../app/ipc/views.ts'
import { standingNotices, type WireNotice } from '../../app/story/wire-notice.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

const happened = {
  update: 'The agency updated its copy',
  correction: 'The agency corrected its copy',
  kill: 'The agency killed its copy',
} as const

/** What the agency did to copy this story used and nobody has taken note of yet. */
export function WireNotices({ view: { story, actions } }: { readonly view: StoryView }) {
  const standing = standingNotices(story)
  if (standing.length === 0) return null
  return (
    <section className="story-notices" aria-label="Notices of the wire">
      {standing.map((notice) => (
        <Notice
          key={notice.takeId}
          notice={notice}
          storyId={story.id}
          mayAcknowledge={actions.includes(notice.signal === 'kill' ? 'acknowledge-kill' : 'acknowledge-wire')}
        />
      ))}
    </section>
  )
}

type NoticeProperties = { readonly notice: WireNotice; readonly storyId: StoryId; readonly mayAcknowledge: boolean }

function Notice({ notice, storyId, mayAcknowledge }: NoticeProperties) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const doing = useDoing()
  const acknowledge = () => doing.run(() => give('acknowledge-wire-notice', { storyId, takeId: notice.takeId, reason }))
  const isKill = notice.signal === 'kill'
  const tone = isKill ? 'disputed' : 'open'
  return (
    <div>
      <p>
        <span className={`glyph tone-${tone}`} aria-hidden>
          {isKill ? '✗' : '!'}
        </span>
        {happened[notice.signal]}
        {notice.headline === null ? '.' : `: “${notice.headline}”.`}
        {isKill && !mayAcknowledge && ' A chief must acknowledge it.'}
      </p>
      {mayAcknowledge && (
        <Button
          size="compact-xs"
          variant="default"
          loading={doing.busy}
          onClick={() => (isKill ? setAsking(true) : acknowledge())}
        >
          {isKill ? 'Acknowledge the kill…' : 'Acknowledge'}
        </Button>
      )}
      {!asking && doing.notice}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title="Acknowledge the kill"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Textarea
          label="Why the story stands without this copy"
          autosize
          minRows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {doing.notice}
        <Button mt="sm" loading={doing.busy} disabled={reason.trim().length < 3} onClick={acknowledge}>
          Acknowledge
        </Button>
      </Modal>
    </div>
  )
}
