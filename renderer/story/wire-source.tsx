import { Badge } from '@mantine/core'
import type { StoredWireItem } from '../../app/wire/stored-wire-item.ts'
import { Paragraphs } from '../ui/paragraphs.tsx'

/** The wire copy the story was made from, beside it. */
export function WireSource({ wire }: { readonly wire: readonly StoredWireItem[] }) {
  return (
    <aside className="column" aria-label="Wire source" tabIndex={-1}>
      {wire.length === 0 && (
        <div className="wire-source">
          <h2>Wire source</h2>
          <p className="sub">No wire copy is attached to this story.</p>
        </div>
      )}
      {wire.map((stored) => (
        <WireCopy key={stored.id} stored={stored} />
      ))}
    </aside>
  )
}

function WireCopy({ stored: { item } }: { readonly stored: StoredWireItem }) {
  const facts = [
    item.credit,
    item.version === null ? null : `version ${item.version}`,
    item.urgency === null ? null : `urgency ${item.urgency}`,
  ].filter((part) => part !== null)
  return (
    <article className="wire-source" lang={item.language ?? undefined}>
      <h2>
        Wire source
        {item.signals.map((signal) => (
          <Badge key={signal} size="xs" variant="light" color="orange">
            {signal}
          </Badge>
        ))}
      </h2>
      <div className="sub">{facts.join(' · ')}</div>
      {item.headline !== null && <p className="wire-headline">{item.headline}</p>}
      <div className="wire-copy">
        <Paragraphs paragraphs={item.paragraphs} />
      </div>
    </article>
  )
}
