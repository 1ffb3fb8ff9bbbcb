import { Anchor, Button, Group, Kbd, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { WireDetail } from '../../app/ipc/wire-views.ts'
import type { WireTake } from '../../app/wire/stored-wire-item.ts'
import type { GoTo } from '../place.ts'
import { momentText } from '../ui/moment.ts'
import { SourceDot } from '../ui/source-dot.tsx'
import { SubscriptionAppeal } from './subscription-appeal.tsx'
import { TakeChanges } from './take-changes.tsx'
import { WireCopy } from './wire-copy.tsx'

type Properties = {
  readonly detail: WireDetail
  readonly timeZone: string
  readonly mayStart: boolean
  readonly busy: boolean
  readonly onStart: (appeal: 'leave-out' | 'keep') => void
  readonly onAttach: () => void
  readonly onSave: () => void
  readonly onOriginal: (take: WireTake) => void
  readonly goTo: GoTo
}

/** One item of the wire, by its current take or an older one, and what can be made of it. */
export function WireReader(properties: Properties) {
  const { detail, timeZone, mayStart, busy, onStart, onAttach, onSave, onOriginal, goTo } = properties
  const { takes, current } = detail.item
  const [chosen, setChosen] = useState<WireTake['id'] | null>(null)
  const [comparing, setComparing] = useState(false)
  const take = takes.find((one) => one.id === chosen) ?? current
  const before = takes.find((one) => one.place === take.place - 1)
  const { item } = take
  return (
    <article className="wire-reader" lang={item.language ?? undefined} aria-label={item.headline ?? item.guid}>
      <div className="sub">
        <SourceDot colour={detail.source.colour} />
        {[detail.source.name, item.guid.startsWith('sha256:') ? null : item.guid, takeOf(take, takes.length)]
          .filter((part) => part !== null)
          .join(' · ')}
        {before !== undefined && (
          <>
            {' · '}
            <UnstyledButton className="link-button" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
              {comparing ? 'show the copy' : 'show what changed'}
            </UnstyledButton>
          </>
        )}
      </div>
      {item.headline !== null && <h1 data-struck={current.signal === 'kill'}>{item.headline}</h1>}
      <div className="sub">{facts(detail, take).join(' · ')}</div>
      {item.address !== null && (
        <Anchor href={item.address} target="_blank" rel="noreferrer" size="xs" style={{ overflowWrap: 'anywhere' }}>
          {item.address}
        </Anchor>
      )}
      <Group gap={8} my={12}>
        <Button
          loading={busy}
          disabled={!mayStart}
          rightSection={<Kbd size="xs">N</Kbd>}
          onClick={() => onStart('leave-out')}
        >
          Start a story
        </Button>
        <Button variant="default" disabled={!mayStart} rightSection={<Kbd size="xs">A</Kbd>} onClick={onAttach}>
          Attach to story…
        </Button>
        <Button variant="default" aria-pressed={detail.saved} rightSection={<Kbd size="xs">S</Kbd>} onClick={onSave}>
          {detail.saved ? 'Saved' : 'Save'}
        </Button>
        <Button variant="default" onClick={() => onOriginal(take)}>
          Original bytes
        </Button>
      </Group>
      <Warnings detail={detail} take={take} timeZone={timeZone} />
      {comparing && before !== undefined ? (
        <TakeChanges older={before} newer={take} />
      ) : (
        <>
          {item.edNote !== null && <p className="wire-note">{item.edNote}</p>}
          <WireCopy blocks={item.body} />
          <Media media={item.media} />
          <SubscriptionAppeal
            appeal={item.appeal}
            language={item.language ?? 'en'}
            mayStart={mayStart}
            onKeep={() => onStart('keep')}
          />
        </>
      )}
      {detail.usedIn.length > 0 && (
        <section className="wire-uses" aria-label="Used in">
          <h2>Used in</h2>
          {detail.usedIn.map((use) => (
            <UnstyledButton
              key={use.id}
              className="link-button"
              onClick={() => goTo({ screen: 'story', storyId: use.id })}
            >
              {use.slug}
            </UnstyledButton>
          ))}
        </section>
      )}
      {takes.length > 1 && (
        <section className="wire-uses" aria-label="Takes">
          <h2>Takes</h2>
          {takes.toReversed().map((one) => (
            <UnstyledButton
              key={one.id}
              className="link-button"
              aria-current={one.id === take.id}
              onClick={() => setChosen(one.id)}
            >
              {takeOf(one, takes.length)}, {momentText(one.receivedAt, timeZone)}
            </UnstyledButton>
          ))}
        </section>
      )}
    </article>
  )
}

function takeOf(take: WireTake, all: number): string {
  const version = take.item.version === null ? '' : ` (version ${take.item.version})`
  return `take ${take.place} of ${all}${version}`
}

function facts(detail: WireDetail, { item, signal }: WireTake): string[] {
  return [
    item.byline,
    item.dateline,
    item.urgency === null ? null : `urgency ${item.urgency}`,
    signal === 'new' ? null : signal,
    ...item.subjects.slice(0, 4).map((subject) => subject.name),
    detail.source.creditRequired ? 'credit line required' : null,
    item.copyright,
  ].filter((part): part is string => part !== null && part !== '')
}

function Warnings({
  detail,
  take,
  timeZone,
}: {
  readonly detail: WireDetail
  readonly take: WireTake
  readonly timeZone: string
}) {
  const { item, conflict } = take
  const warnings = [
    detail.item.current.signal === 'kill' ? 'The agency killed this copy. It must not be used.' : null,
    item.pubstatus === 'withheld' ? 'The agency withholds this copy.' : null,
    item.embargoed === null ? null : `Embargoed until ${momentText(item.embargoed, timeZone)}.`,
    item.embargoed === null && item.pubstatus === 'embargoed' ? 'This copy is under embargo.' : null,
    conflict ? 'Two takes have the same version but different words. Ask the agency which one stands.' : null,
    item.usageTerms,
  ].filter((warning) => warning !== null)
  return warnings.map((warning) => (
    <p key={warning} className="wire-warning">
      <span className="glyph tone-disputed" aria-hidden>
        !
      </span>{' '}
      {warning}
    </p>
  ))
}

function Media({ media }: { readonly media: WireTake['item']['media'] }) {
  if (media.length === 0) return null
  const keyed = media.map((one, place) => ({ one, key: String(place) }))
  return (
    <section className="wire-uses" aria-label="Pictures and other media">
      <h2>Media, not fetched</h2>
      {keyed.map(({ one, key }) => (
        <p key={key} className="sub">
          {[one.type, one.caption ?? one.alt, one.credit, one.reference].filter((part) => part !== null).join(' · ')}
        </p>
      ))}
    </section>
  )
}
