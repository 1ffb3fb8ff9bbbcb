import { UnstyledButton } from '@mantine/core'
import type { StoryRow } from '../../app/ipc/views.ts'
import { useMoments } from './moments.ts'
import { Pill } from './pill.tsx'
import { StateSteps } from './state-steps.tsx'

/** What a desk wants to know of a story at a glance. */
export function StoryPills({ row }: { readonly row: StoryRow }) {
  const whole = row.claims > 0 && row.settled === row.claims
  return (
    <span className="pills">
      {row.claims > 0 && (
        <Pill tone={whole ? 'verified' : 'quiet'}>
          {row.settled}/{row.claims} checked
        </Pill>
      )}
      {row.claims === 0 && <Pill>no claims</Pill>}
      {row.disputed > 0 && <Pill tone="disputed">{row.disputed} disputed</Pill>}
      {row.stale > 0 && <Pill tone="stale">{row.stale} stale</Pill>}
      {row.tks > 0 && <Pill tone="open">TK</Pill>}
      {row.voided && <Pill tone="disputed">approval void</Pill>}
      {row.wireNotices > 0 && <Pill tone="disputed">wire notice</Pill>}
      {row.returned && row.state === 'draft' && <Pill tone="open">returned</Pill>}
      {row.changedSinceYourReturn && <Pill>changed since you returned it</Pill>}
    </span>
  )
}

type Properties = { readonly row: StoryRow; readonly chosen?: boolean; readonly onOpen: () => void }

/** A story in a narrow list: slug, headline, pills. */
export function StoryRowButton({ row, chosen, onOpen }: Properties) {
  const moments = useMoments()
  return (
    <UnstyledButton className="row" aria-current={chosen === true} onClick={onOpen}>
      <span className="sub">
        {row.slug} · {row.deskName} · {moments.short(row.changedAt)}
      </span>
      <Headline row={row} />
      <StoryPills row={row} />
    </UnstyledButton>
  )
}

/** A story over the whole width: who began it, how far it is, when it last changed. */
export function StoryWideRow({ row, onOpen }: Properties) {
  const moments = useMoments()
  return (
    <UnstyledButton className="row wide-row" onClick={onOpen}>
      <span>
        <span className="sub">
          {row.slug} · {row.deskName} · {row.mine ? 'yours' : row.startedByName}
        </span>
        <Headline row={row} />
        <StoryPills row={row} />
      </span>
      <StateSteps state={row.state} />
      <span className="sub end">{moments.short(row.changedAt)}</span>
    </UnstyledButton>
  )
}

function Headline({ row }: { readonly row: StoryRow }) {
  return <strong lang={row.language}>{row.headline === '' ? 'Without headline' : row.headline}</strong>
}
