import { Badge } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import type { StoryView } from '../../app/ipc/views.ts'
import { type StoredWireItem, takeNamed, type WireTake } from '../../app/wire/stored-wire-item.ts'
import { useAsk } from '../ui/desk-client.ts'
import { Paragraphs } from '../ui/paragraphs.tsx'
import { ComparedWire, WireShare } from './compared-wire.tsx'
import { useWireComparison } from './use-wire-comparison.ts'

type Properties = { readonly view: StoryView; readonly editor: Editor | null }

/** The wire copy the story was made from, beside it: the take it used, whatever came after, and what of it stands. */
export function WireSource({ view: { story, wire }, editor }: Properties) {
  const sources = useAsk('wireSources', undefined)
  const wantsCredit = (stored: StoredWireItem) =>
    sources.data?.find((source) => source.id === stored.sourceId)?.creditRequired === true
  return (
    <aside className="column" aria-label="Wire source" tabIndex={-1}>
      {wire.length === 0 && (
        <div className="wire-source">
          <h2>Wire source</h2>
          <p className="sub">No wire copy is attached to this story.</p>
        </div>
      )}
      {wire.map((stored) => (
        <WireCopy
          key={stored.id}
          stored={stored}
          used={usedTake(stored, story)}
          credit={wantsCredit(stored)}
          editor={editor}
          language={story.fields.language}
        />
      ))}
    </aside>
  )
}

function usedTake(stored: StoredWireItem, story: StoryView['story']): WireTake {
  const used = story.wire.map((link) => takeNamed(stored, link.takeId)).find((take) => take !== null)
  return used ?? stored.current
}

type Copy = {
  readonly stored: StoredWireItem
  readonly used: WireTake
  readonly credit: boolean
  readonly editor: Editor | null
  readonly language: string
}

function WireCopy({ stored, used, credit, editor, language }: Copy) {
  const { item, signal, place } = used
  const comparison = useWireComparison(editor, language, item.paragraphs, item.language)
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
      {comparison !== null && <WireShare comparison={comparison} credit={credit} />}
      {item.headline !== null && <p className="wire-headline">{item.headline}</p>}
      {comparison !== null ? (
        <ComparedWire comparison={comparison} />
      ) : (
        <div className="wire-copy">
          <Paragraphs paragraphs={item.paragraphs} />
        </div>
      )}
    </article>
  )
}
