import { UnstyledButton } from '@mantine/core'
import type { StoryRow } from '../../app/ipc/views.ts'
import { Pill } from './pill.tsx'

type Properties = { readonly row: StoryRow; readonly chosen?: boolean; readonly onOpen: () => void }

/** A story in a list: slug, headline, and what a desk wants to know at a glance. */
export function StoryRowButton({ row, chosen, onOpen }: Properties) {
  return (
    <UnstyledButton className="row" aria-current={chosen === true} onClick={onOpen}>
      <span className="sub">
        {row.slug} · {row.state} · {row.deskName} · {row.startedByName}
      </span>
      <strong lang={row.language}>{row.headline === '' ? 'Without headline' : row.headline}</strong>
      <span className="pills">
        {row.claims > 0 && (
          <Pill tone={row.settled === row.claims ? 'verified' : 'open'}>
            {row.settled}/{row.claims} checked
          </Pill>
        )}
        {row.stale > 0 && <Pill tone="stale">{row.stale} stale</Pill>}
        {row.tks > 0 && <Pill tone="disputed">TK</Pill>}
        {row.voided && <Pill tone="disputed">approval void</Pill>}
        {row.returned && <Pill tone="open">returned</Pill>}
      </span>
    </UnstyledButton>
  )
}
