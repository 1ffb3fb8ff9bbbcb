import { Textarea, UnstyledButton } from '@mantine/core'
import type { Gate } from '../../app/approval/gate.ts'

/** The reasons a chief has typed so far, by gate. */
export type Overrides = Readonly<Record<string, string>>

type Properties = {
  readonly gate: Gate
  readonly overrides: Overrides
  readonly onChange: (overrides: Overrides) => void
}

/** Lets a gate pass with a typed reason, which is signed with the approval and stays in the log. */
export function OverrideGate({ gate, overrides, onChange }: Properties) {
  const reason = overrides[gate.id]
  if (reason === undefined) {
    return (
      <div>
        <UnstyledButton
          className="text-link"
          aria-label={`Let “${gate.title}” pass with a reason`}
          onClick={() => onChange({ ...overrides, [gate.id]: '' })}
        >
          Let it pass with a reason…
        </UnstyledButton>
      </div>
    )
  }
  return (
    <Textarea
      mt={4}
      autosize
      autoFocus
      label={`Let “${gate.title}” pass because`}
      value={reason}
      onChange={(event) => onChange({ ...overrides, [gate.id]: event.currentTarget.value })}
    />
  )
}
