import { Button } from '@mantine/core'
import { blocking } from '../../app/approval/gates.ts'
import type { ApprovalBrief } from '../../app/ipc/views.ts'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { Keys } from '../commands/keys.tsx'
import { useCommands } from '../commands/use-commands.ts'
import { ask } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { ReturnStory } from '../ui/return-story.tsx'
import type { Overrides } from './override-gate.tsx'

/** The signature: over exactly the text in the proof, once every gate passes or is let pass with a reason. */
export function SignPart({ brief, overrides }: { readonly brief: ApprovalBrief; readonly overrides: Overrides }) {
  const { run, busy, notice } = useDoing()
  const open = blocking(brief.gates)
  const reasoned = open.flatMap((gate) => {
    const reason = overrides[gate.id]?.trim() ?? ''
    return reason.length >= 3 ? [{ gate: gate.id, reason }] : []
  })
  const ready = brief.approvalRefusal === null && reasoned.length === open.length && !busy
  const sign = () => run(() => ask('approveStory', { id: brief.story.id, hash: brief.hash, overrides: reasoned }))
  const words = deskCommand('approve-and-sign')
  useCommands([{ ...words, enabled: ready, run: sign }])
  return (
    <div className="sign">
      {brief.approvalRefusal !== null && (
        <p className="note" style={{ margin: 0 }}>
          {brief.approvalRefusal}
        </p>
      )}
      <div className="sub">
        Your approval signs exactly this text (SHA-256{' '}
        <span title={brief.hash}>
          {brief.hash.slice(0, 4)}…{brief.hash.slice(-4)}
        </span>
        ). Any later change asks for you again.
      </div>
      {notice}
      <Button
        size="sm"
        disabled={!ready}
        loading={busy}
        onClick={sign}
        rightSection={words.shortcut === null ? undefined : <Keys shortcut={words.shortcut} />}
      >
        Approve and sign
      </Button>
      {brief.actions.includes('return') && <ReturnStory storyId={brief.story.id} />}
    </div>
  )
}
