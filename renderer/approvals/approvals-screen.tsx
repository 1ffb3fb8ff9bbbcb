import { Button } from '@mantine/core'
import { useState } from 'react'
import type { StoryId } from '../../app/ids.ts'
import type { StoryRow } from '../../app/ipc/views.ts'
import type { Person } from '../../app/people/person.ts'
import type { GoTo } from '../place.ts'
import { useAsk } from '../ui/desk-client.ts'
import { Empty } from '../ui/empty.tsx'
import { GateList } from '../ui/gate-list.tsx'
import { useStatusWords } from '../ui/status-words.ts'
import { StoryRowButton } from '../ui/story-rows.tsx'
import { type ListEntry, VirtualList } from '../ui/virtual-list.tsx'
import { OverrideGate, type Overrides } from './override-gate.tsx'
import { ProofTabs } from './proof-tabs.tsx'
import { ReleasePart } from './release-part.tsx'
import { SignPart } from './sign-part.tsx'

type Properties = { readonly person: Person; readonly goTo: GoTo }

/** What waits for a chief: the queue, the proof, and what still stands in the way. */
export function ApprovalsScreen({ person, goTo }: Properties) {
  const queue = useAsk('approvals', undefined)
  const [chosen, setChosen] = useState<StoryId | null>(null)
  const waiting = (queue.data ?? []).filter((row) => row.state === 'review')
  const ready = (queue.data ?? []).filter((row) => row.state === 'approved')
  const rows = [...waiting, ...ready]
  const shown = rows.find((row) => row.id === chosen)?.id ?? rows[0]?.id ?? null
  useStatusWords([`${waiting.length} waiting`, ...(ready.length > 0 ? [`${ready.length} ready to release`] : [])])
  return (
    <section className="screen three-columns" aria-label="Approvals">
      <div className="column filled">
        <div className="column-head">
          <h1>Waiting for you</h1>
        </div>
        <div className="fills">
          {queue.data !== undefined && rows.length === 0 ? (
            <Empty
              action={
                <Button variant="default" onClick={() => goTo({ screen: 'my-stories' })}>
                  Go to the stories
                </Button>
              }
            >
              Nothing waits for you.
            </Empty>
          ) : (
            <VirtualList
              label="Approvals queue"
              rowHeight={110}
              entries={queueEntries(waiting, ready)}
              chosen={shown}
              onMove={(row) => setChosen(row.id)}
            >
              {(row) => <StoryRowButton row={row} chosen={row.id === shown} onOpen={() => setChosen(row.id)} />}
            </VirtualList>
          )}
        </div>
      </div>
      {shown === null ? <div className="proof" /> : <Brief key={shown} id={shown} person={person} goTo={goTo} />}
    </section>
  )
}

function queueEntries(waiting: readonly StoryRow[], ready: readonly StoryRow[]): ListEntry<StoryRow>[] {
  const item = (row: StoryRow): ListEntry<StoryRow> => ({ kind: 'item', key: row.id, item: row })
  if (ready.length === 0) return waiting.map(item)
  const content = (
    <div className="group-head">
      <h2>Approved, ready to release</h2>
    </div>
  )
  return [...waiting.map(item), { kind: 'heading', key: 'ready', content }, ...ready.map(item)]
}

function Brief({ id, person, goTo }: Properties & { readonly id: StoryId }) {
  const brief = useAsk('approvalBrief', { id })
  const [overrides, setOverrides] = useState<Overrides>({})
  if (brief.data === undefined) return <div className="proof" />
  const { story, gates, approvalRefusal } = brief.data
  const mayOverride = story.state === 'review' && approvalRefusal === null
  return (
    <>
      <ProofTabs brief={brief.data} person={person} />
      <div className="column filled">
        <div className="column-head">
          <h2>Before it runs</h2>
          <Button variant="default" onClick={() => goTo({ screen: 'story', storyId: id })}>
            Open story
          </Button>
        </div>
        <div className="fills">
          {story.voided !== null && (
            <p className="note" style={{ margin: 12 }} role="status">
              The approval is void: {story.voided.changed.join(', ')} changed after it was signed.
            </p>
          )}
          <GateList
            gates={gates}
            onGo={(at) => goTo({ screen: 'story', storyId: id, at })}
            beside={(gate) =>
              mayOverride && gate.outcome === 'block' && gate.overridable ? (
                <OverrideGate gate={gate} overrides={overrides} onChange={setOverrides} />
              ) : null
            }
          />
        </div>
        {story.state === 'review' ? (
          <SignPart brief={brief.data} overrides={overrides} />
        ) : (
          <ReleasePart brief={brief.data} />
        )}
      </div>
    </>
  )
}
