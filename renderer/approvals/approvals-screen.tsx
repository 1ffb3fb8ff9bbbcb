import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { blocking } from '../../app/approval/gates.ts'
import { newId, releaseId, type StoryId } from '../../app/ids.ts'
import type { ApprovalBrief } from '../../app/ipc/views.ts'
import type { GoTo } from '../place.ts'
import { CoveredCopy } from '../ui/covered-copy.tsx'
import { ask, give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { GateList } from '../ui/gate-list.tsx'
import { ReturnStory } from '../ui/return-story.tsx'
import { StoryRowButton } from '../ui/story-rows.tsx'

/** What waits for a chief: the queue, the proof, and what still stands in the way. */
export function ApprovalsScreen({ goTo }: { readonly goTo: GoTo }) {
  const queue = useAsk('approvals', undefined)
  const [chosen, setChosen] = useState<StoryId | null>(null)
  const rows = queue.data ?? []
  const shown = rows.find((row) => row.id === chosen)?.id ?? rows[0]?.id ?? null
  const part = (title: string, state: 'review' | 'approved') => {
    const here = rows.filter((row) => row.state === state)
    return (
      <>
        <div className="column-head">{state === 'review' ? <h1>{title}</h1> : <h2 className="sub">{title}</h2>}</div>
        {here.map((row) => (
          <StoryRowButton key={row.id} row={row} chosen={row.id === shown} onOpen={() => setChosen(row.id)} />
        ))}
        {here.length === 0 && (
          <Text p="md">{state === 'review' ? 'Nothing waits for you.' : 'Nothing is ready to release.'}</Text>
        )}
      </>
    )
  }
  return (
    <section className="screen three-columns" aria-label="Approvals">
      <div className="column">
        {part('Waiting for you', 'review')}
        {part('Approved, ready to release', 'approved')}
      </div>
      {shown === null ? <div className="paper" /> : <Brief key={shown} id={shown} goTo={goTo} />}
    </section>
  )
}

function Brief({ id, goTo }: { readonly id: StoryId; readonly goTo: GoTo }) {
  const brief = useAsk('approvalBrief', { id })
  if (brief.data === undefined) return null
  const { story, covered, gates } = brief.data
  return (
    <>
      <div className="sheet-column">
        <div className="sheet">
          <CoveredCopy covered={covered} />
        </div>
      </div>
      <div className="column">
        <div className="column-head">
          <h2>Before it runs</h2>
          <Button variant="default" onClick={() => goTo({ screen: 'story', storyId: id })}>
            Open story
          </Button>
        </div>
        {story.voided !== null && (
          <p className="note" role="status">
            The approval is void: {story.voided.changed.join(', ')} changed after it was signed.
          </p>
        )}
        <GateList gates={gates} />
        {story.state === 'review' ? <Sign brief={brief.data} /> : <Release brief={brief.data} />}
      </div>
    </>
  )
}

function Sign({ brief }: { readonly brief: ApprovalBrief }) {
  const { run, busy, notice } = useDoing()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const open = blocking(brief.gates)
  const overrides = open.flatMap((gate) => {
    const reason = reasons[gate.id]?.trim() ?? ''
    return reason.length >= 3 ? [{ gate: gate.id, reason }] : []
  })
  const ready = brief.approvalRefusal === null && overrides.length === open.length
  const sign = () => run(() => ask('approveStory', { id: brief.story.id, hash: brief.hash, overrides }))
  return (
    <div style={{ padding: 16 }}>
      {brief.approvalRefusal === null &&
        open.map((gate) => (
          <Textarea
            key={gate.id}
            label={`Let “${gate.title}” pass because`}
            value={reasons[gate.id] ?? ''}
            onChange={(event) => setReasons({ ...reasons, [gate.id]: event.currentTarget.value })}
          />
        ))}
      {brief.approvalRefusal !== null && <p className="note">{brief.approvalRefusal}</p>}
      <p className="sub">
        Your approval signs exactly this text (SHA-256 {brief.hash.slice(0, 4)}…{brief.hash.slice(-4)}). Any later
        change asks for you again.
      </p>
      {notice}
      <Stack gap={8}>
        <Button disabled={!ready} loading={busy} onClick={sign}>
          Approve and sign
        </Button>
        <ReturnStory storyId={brief.story.id} />
      </Stack>
    </div>
  )
}

function Release({ brief }: { readonly brief: ApprovalBrief }) {
  const house = useAsk('house', undefined)
  const { run, busy, notice } = useDoing()
  const folder = house.data?.house.releaseFolder ?? null
  return (
    <div style={{ padding: 16 }}>
      <p className="sub">{folder === null ? 'No folder for released stories is chosen.' : `Files go to ${folder}`}</p>
      {notice}
      <Group>
        <Button variant="default" onClick={() => run(() => ask('chooseReleaseFolder', undefined))}>
          Choose folder…
        </Button>
        <Button
          loading={busy}
          disabled={folder === null}
          onClick={() => run(() => give('release-story', { storyId: brief.story.id, releaseId: newId(releaseId) }))}
        >
          Release
        </Button>
        <ReturnStory storyId={brief.story.id} />
      </Group>
    </div>
  )
}
