import { Badge } from '@mantine/core'
import type { StoryView } from '../../app/ipc/views.ts'
import { type StoredWireItem, takeNamed, type WireTake } from '../../app/wire/stored-wire-item.ts'
import { Paragraphs } from '../ui/paragraphs.tsx'

/** The wire copy the story was made from, beside it: the take it used, whatever came after. */
export function WireSource({ view: { story, wire } }: { readonly view: StoryView }) {
  return (
    <aside className="column" aria-label="Wire source" tabIndex={-1}>
      {wire.length === 0 && (
        <div className="wire-source">
          <h2>Wire source</h2>
          <p className="sub">No wire copy is attached to this story.</p>
        </div>
      )}
      {wire.map((stored) => (
        <WireCopy key={stored.id} stored={stored} used={usedTake(stored, story)} />
      ))}
    </aside>
  )
}

function usedTake(stored: StoredWireItem, story: StoryView['story']): WireTake {
  const used = story.wire.map((link) => takeNamed(stored, link.takeId)).find((take) => take !== null)
  return used ?? stored.current
}

function WireCopy({ stored, used }: { readonly stored: StoredWireItem; readonly used: WireTake }) {
  const { item, signal, place } = used
  const facts = [
    item.credit,
    item.version === null ? null : `version ${item.version}`,
    stored.takes.length === 1 ? null : `take ${place} of ${stored.takes.length}`,
    item.urgency === null ? null : `urgency ${item.urgency}`,
  ].filter((part) => part !== null)
  return (
    <article className="wire-source" lang={item.language ?? undefined}>
      <h2>
        Wire source
        {signal !== 'new' && (
          <Badge size="xs" variant="light" color="orange">
            {signal}
          </Badge>
        )}
      </h2>
      <div className="sub">{facts.join(' · ')}</div>
      {item.headline !== null && <p className="wire-headline">{item.headline}</p>}
      <div className="wire-copy">
        <Paragraphs paragraphs={item.paragraphs} />
      </div>
    </article>
  )
}
