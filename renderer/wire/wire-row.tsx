import { UnstyledButton } from '@mantine/core'
import type { WireRow } from '../../app/ipc/wire-views.ts'
import { momentText } from '../ui/moment.ts'
import { SourceDot } from '../ui/source-dot.tsx'
import { Marked } from './marked.tsx'
import { SignalPill } from './signal-pill.tsx'

type Properties = {
  readonly row: WireRow
  readonly chosen: boolean
  readonly timeZone: string
  readonly onChoose: () => void
}

/** An item in the list: when, what, from whom, and what the agency says of it. */
export function WireRowButton({ row, chosen, timeZone, onChoose }: Properties) {
  const facts = [
    row.slugline,
    row.source,
    row.takes > 1 ? `${row.takes} takes` : null,
    row.usedIn > 0 ? `used in ${row.usedIn} ${row.usedIn === 1 ? 'story' : 'stories'}` : null,
    row.saved ? 'saved' : null,
  ].filter((fact) => fact !== null)
  return (
    <UnstyledButton
      className="wire-row"
      aria-current={chosen}
      data-signal={row.signal}
      data-read={row.read}
      tabIndex={chosen ? 0 : -1}
      onClick={onChoose}
    >
      <time dateTime={row.time}>{momentText(row.time, timeZone)}</time>
      <span className="wire-row-text">
        <span className="wire-row-headline" data-struck={row.struck} lang={row.language ?? undefined}>
          {!row.read && <span className="visually-hidden">Unread: </span>}
          <Marked text={row.headline} hits={row.hits?.headline ?? []} />
        </span>
        <span className="wire-row-facts">
          {row.hits?.excerpt != null ? (
            <Marked text={row.hits.excerpt.text} hits={row.hits.excerpt.hits} />
          ) : (
            <>
              <SourceDot colour={row.colour} />
              {facts.join(' · ')}
            </>
          )}
        </span>
      </span>
      <SignalPill signal={row.signal} takes={row.takes} conflict={row.conflict} />
    </UnstyledButton>
  )
}
