import { Button, Group, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import type { WireItemId } from '../../app/ids.ts'
import type { WireDetail } from '../../app/ipc/views.ts'
import { desksWith, type Person } from '../../app/people/person.ts'
import type { GoTo } from '../place.ts'
import { useAsk } from '../ui/desk-client.ts'
import { Unread, useDoing } from '../ui/doing.tsx'
import { fullMoment } from '../ui/moment.tsx'
import { Paragraphs } from '../ui/paragraphs.tsx'
import { type Appeal, StartFromWire, startFromWire } from './start-from-wire.tsx'
import { UseAppealAsFooter } from './use-appeal-as-footer.tsx'
import { dialogIsOpen } from './wire-list.tsx'
import { WireOriginal } from './wire-original.tsx'

type Properties = {
  readonly id: WireItemId
  readonly person: Person
  readonly timeZone: string
  readonly goTo: GoTo
}

/** One wire item to read, and the way from it to a story. */
export function WireReader({ id, person, timeZone, goTo }: Properties) {
  const detail = useAsk('wireItem', { id })
  if (detail.data === undefined) return <Unread error={detail.error} />
  return <Take detail={detail.data} person={person} timeZone={timeZone} goTo={goTo} />
}

type TakeProperties = Omit<Properties, 'id'> & { readonly detail: WireDetail }

function Take({ detail: { stored, usedIn }, person, timeZone, goTo }: TakeProperties) {
  const { item, id } = stored
  const { run, busy, notice } = useDoing()
  const [original, setOriginal] = useState(false)
  const [asking, setAsking] = useState<Appeal | null>(null)
  const desks = desksWith(person, 'editor')
  const [desk] = desks
  const start = (appeal: Appeal) => {
    if (desk === undefined || busy) return
    if (desks.length > 1) setAsking(appeal)
    else run(() => startFromWire(id, desk, appeal, goTo))
  }
  useHotkeys([
    [
      'N',
      () => {
        if (!dialogIsOpen()) start('leave-out')
      },
    ],
  ])
  return (
    <article className="copy">
      <div className="sub">
        {present(
          item.credit,
          stored.fileName ?? 'Pasted copy',
          stored.charset,
          fullMoment(stored.receivedAt, timeZone),
        )}
      </div>
      <h2 className="headline" lang={item.language ?? undefined}>
        {item.headline ?? 'Without headline'}
      </h2>
      <div className="sub">
        {present(item.byline, item.dateline, item.version === null ? null : `version ${item.version}`)}
      </div>
      <Group my="sm" gap={8}>
        <Button
          loading={busy}
          disabled={desk === undefined}
          aria-keyshortcuts="N"
          rightSection={<kbd aria-hidden="true">N</kbd>}
          onClick={() => start('leave-out')}
        >
          Start a story
        </Button>
        <Button variant="default" onClick={() => setOriginal(true)}>
          Original
        </Button>
      </Group>
      {desk === undefined && <p className="sub">Only an editor starts stories. Ask an admin for that role.</p>}
      {notice}
      {item.edNote !== null && <p className="note">{item.edNote}</p>}
      <div lang={item.language ?? undefined}>
        <Paragraphs paragraphs={item.paragraphs} />
      </div>
      {item.appeal.length > 0 && (
        <section className="note" aria-label="Subscription appeal">
          <Text fw={600}>Looks like a subscription appeal</Text>
          <div lang={item.language ?? undefined}>
            <Paragraphs paragraphs={item.appeal} />
          </div>
          <Group gap={8}>
            <UseAppealAsFooter wording={item.appeal.join(' ')} language={item.language ?? 'en'} />
            <Button variant="default" disabled={desk === undefined || busy} onClick={() => start('keep')}>
              Start a story with it
            </Button>
          </Group>
        </section>
      )}
      {usedIn.length > 0 && (
        <Group gap={6}>
          <span className="sub">Used in</span>
          {usedIn.map((story) => (
            <Button
              key={story.id}
              variant="default"
              size="compact-xs"
              onClick={() => goTo({ screen: 'story', storyId: story.id })}
            >
              {story.slug}
            </Button>
          ))}
        </Group>
      )}
      {original && <WireOriginal id={id} onClose={() => setOriginal(false)} />}
      {asking !== null && (
        <StartFromWire id={id} item={item} desks={desks} appeal={asking} goTo={goTo} onClose={() => setAsking(null)} />
      )}
    </article>
  )
}

function present(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}
