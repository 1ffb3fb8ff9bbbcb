import { Badge, UnstyledButton } from '@mantine/core'
import type { StoryRow } from '../../app/ipc/views.ts'

/** A story in a list: slug, headline, and what a desk wants to know at a glance. */
export function StoryRowButton({
  row,
  chosen,
  onOpen,
}: {
  readonly row: StoryRow
  readonly chosen?: boolean
  readonly onOpen: () => void
}) {
  return (
    <UnstyledButton className="row" aria-current={chosen === true} onClick={onOpen} lang={row.language}>
      <span className="sub">
        {row.slug} · {row.state} · {row.deskName}
      </span>
      <strong>{row.headline === '' ? 'Without headline' : row.headline}</strong>
      <Badge size="xs" variant="default">
        {row.settled}/{row.claims} checked
      </Badge>{' '}
      {row.stale > 0 && (
        <Badge size="xs" variant="default">
          {row.stale} stale
        </Badge>
      )}{' '}
      {row.tks > 0 && (
        <Badge size="xs" variant="default">
          TK
        </Badge>
      )}{' '}
      {row.voided && (
        <Badge size="xs" variant="default">
          approval void
        </Badge>
      )}{' '}
      {row.wireNotices > 0 && (
        <Badge size="xs" variant="default">
          wire notice
        </Badge>
      )}{' '}
      {row.returned && (
        <Badge size="xs" variant="default">
          returned
        </Badge>
      )}
    </UnstyledButton>
  )
}
