import { Button, Group } from '@mantine/core'
import type { IntakeCondition, IntakeRow } from '../../app/ipc/intake-views.ts'
import type { Intake } from '../../app/wire/intake.ts'
import { ask, give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { useMoments } from '../ui/moments.ts'
import { Pill, type PillTone } from '../ui/pill.tsx'

const states: Readonly<Record<IntakeCondition['kind'], readonly [string, PillTone]>> = {
  working: ['Working', 'verified'],
  paused: ['Paused', 'quiet'],
  offline: ['Offline', 'open'],
  trouble: ['Needs attention', 'disputed'],
}

type Properties = {
  readonly row: IntakeRow
  readonly mayChange: boolean
  readonly onChange: () => void
  readonly onRemove: () => void
}

/** A watched folder or feed: how it does, in words, and what can be done about it. */
export function IntakeEntry({ row, mayChange, onChange, onRemove }: Properties) {
  const { intake, condition, lastItemAt, movedTo } = row
  const { full } = useMoments()
  const { run, busy, notice } = useDoing()
  const [state, tone] = states[condition.kind]
  return (
    <li aria-label={intake.name} style={{ padding: '12px 0', borderTop: '1px solid var(--rule)' }}>
      <Group gap="xs">
        <strong>{intake.name}</strong>
        <Pill tone={tone}>{state}</Pill>
      </Group>
      <div className="sub" style={{ overflowWrap: 'anywhere' }}>
        {intake.kind === 'folder' ? intake.path : intake.address}
      </div>
      <div role="status">{condition.message}</div>
      {movedTo !== null && <div className="sub">The feed has moved for good, to {movedTo}</div>}
      <div className="sub">
        {settingsOf(intake)} · {lastItemAt === null ? 'nothing yet' : `last item ${full(lastItemAt)}`}
      </div>
      {notice}
      <Group gap="xs" mt={8}>
        <Button
          variant="default"
          loading={busy}
          disabled={intake.paused}
          onClick={() => run(() => ask('checkIntake', { id: intake.id }))}
        >
          {intake.kind === 'folder' ? 'Look now' : 'Fetch now'}
        </Button>
        {mayChange && (
          <>
            <Button variant="default" onClick={() => run(() => pause(intake, !intake.paused))}>
              {intake.paused ? 'Go on' : 'Pause'}
            </Button>
            <Button variant="default" onClick={onChange}>
              Change…
            </Button>
            <Button variant="default" onClick={onRemove}>
              Remove…
            </Button>
          </>
        )}
      </Group>
    </li>
  )
}

function pause(intake: Intake, paused: boolean): Promise<void> {
  return intake.kind === 'folder'
    ? give('change-watched-folder', { intakeId: intake.id, changes: { paused } })
    : give('change-feed', { intakeId: intake.id, changes: { paused } })
}

function settingsOf(intake: Intake): string {
  if (intake.kind === 'folder') return intake.taken === 'stay' ? 'files stay' : 'taken files move to “done”'
  return intake.everyMinutes === 1 ? 'every minute' : `every ${intake.everyMinutes} minutes`
}
