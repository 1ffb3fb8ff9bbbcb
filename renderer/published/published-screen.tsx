import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { PublishedRow } from '../../app/ipc/views.ts'
import type { Release, ReleaseFile } from '../../app/publish/release.ts'
import type { GoTo } from '../place.ts'
import { copyText } from '../ui/copy-text.ts'
import { useAsk } from '../ui/desk-client.ts'
import { Empty } from '../ui/empty.tsx'
import { useMoments } from '../ui/moments.ts'
import { useStatusWords } from '../ui/status-words.ts'
import { StoryWideRow } from '../ui/story-rows.tsx'
import { VirtualList } from '../ui/virtual-list.tsx'

/** What has left the building: where it went, and the hash of every file. */
export function PublishedScreen({ goTo }: { readonly goTo: GoTo }) {
  const published = useAsk('published', undefined)
  const rows = published.data ?? []
  const waiting = rows.flatMap((row) => row.releases).filter((one) => one.delivery.kind === 'waiting').length
  useStatusWords([`${rows.length} published`, ...(waiting > 0 ? [`${waiting} still to be delivered`] : [])])
  return (
    <section className="whole-screen" aria-label="Published">
      <div className="column-head">
        <h1>Published</h1>
      </div>
      <div className="fills">
        {published.data !== undefined && rows.length === 0 ? (
          <Empty action={<Button onClick={() => goTo({ screen: 'approvals' })}>Go to approvals</Button>}>
            Nothing has been released yet.
          </Empty>
        ) : (
          <VirtualList
            label="Released stories"
            rowHeight={190}
            entries={rows.map((item) => ({ kind: 'item', key: item.story.id, item }))}
          >
            {(row) => <Published row={row} onOpen={() => goTo({ screen: 'story', storyId: row.story.id })} />}
          </VirtualList>
        )}
      </div>
    </section>
  )
}

function Published({ row, onOpen }: { readonly row: PublishedRow; readonly onOpen: () => void }) {
  return (
    <>
      <StoryWideRow row={row.story} onOpen={onOpen} />
      {row.releases.map((release) => (
        <ReleaseFiles key={release.id} release={release} />
      ))}
    </>
  )
}

function ReleaseFiles({ release }: { readonly release: Release }) {
  const moments = useMoments()
  const { delivery } = release
  const reason = delivery.kind === 'waiting' && delivery.reason !== null ? `: ${delivery.reason}` : ''
  return (
    <div className="release-row">
      <p>
        <span className={`glyph tone-${delivery.kind === 'delivered' ? 'verified' : 'open'}`}>
          {delivery.kind === 'delivered' ? '✓' : '○'}
        </span>
        {delivery.kind === 'delivered' ? ' Delivered to ' : ' Waits for '}
        {release.folder}
        {reason} <span className="sub">· released {moments.full(release.at)}</span>
      </p>
      <dl className="name-values">
        {release.files.map((file) => (
          <FileLine key={file.name} file={file} />
        ))}
      </dl>
    </div>
  )
}

function FileLine({ file }: { readonly file: ReleaseFile }) {
  const [copied, setCopied] = useState(false)
  return (
    <>
      <dt>{file.name.split('.').at(-1)?.toUpperCase()}</dt>
      <dd>
        {file.name}{' '}
        <span className="sub">
          · {file.bytes.toLocaleString('en')} bytes · SHA-256 <span className="mono">{file.sha256.slice(0, 16)}…</span>
        </span>{' '}
        <UnstyledButton
          className="text-link"
          aria-label={`Copy the hash of ${file.name}`}
          onClick={() => setCopied(copyText(file.sha256))}
        >
          {copied ? 'Copied' : 'Copy hash'}
        </UnstyledButton>
      </dd>
    </>
  )
}
