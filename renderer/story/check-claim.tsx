import { Button, Group, Menu, Select, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Claim, claimKind, claimRisk, type DecidedStatus } from '../../app/factcheck/claim.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

/** What a checker says of a claim. */
export type Verdict = { readonly status: DecidedStatus; readonly note: string; readonly suggestion: string }

/** The verdicts that need a reason before they can be given. */
type ReasonedStatus = 'disputed' | 'incorrect' | 'not-checkable'

/** What the chosen claim is being asked for: nothing yet, a piece of evidence, or the reason for a verdict. */
export type Asking =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'evidence' }
  | { readonly kind: 'reason'; readonly status: ReasonedStatus }

const plainVerdicts: readonly (readonly [DecidedStatus, string])[] = [
  ['attributed', 'Attributed'],
  ['checking', 'I am checking it'],
  ['needs-source', 'Needs source'],
  ['unchecked', 'Open again'],
]

type Properties = {
  readonly claim: Claim
  readonly asking: Asking
  readonly onAsk: (asking: Asking) => void
  readonly onDecide: (verdict: Verdict) => void
  readonly notice: ReactNode
}

/** The verdicts on a claim whose words stand in the text. */
export function CheckClaim({ claim, asking, onAsk, onDecide, notice }: Properties) {
  const plain = (status: DecidedStatus) => onDecide({ status, note: '', suggestion: '' })
  return (
    <>
      {notice}
      {asking.kind === 'reason' ? (
        <Reason
          key={asking.status}
          status={asking.status}
          onGive={onDecide}
          onCancel={() => onAsk({ kind: 'nothing' })}
        />
      ) : (
        <Group gap={6} mt={9}>
          <Button size="compact-sm" onClick={() => plain('verified')}>
            Verify
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            c="var(--disputed)"
            onClick={() => onAsk({ kind: 'reason', status: 'disputed' })}
          >
            Dispute
          </Button>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button size="compact-sm" variant="default">
                More…
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {plainVerdicts.map(([status, label]) => (
                <Menu.Item key={status} onClick={() => plain(status)}>
                  {label}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => onAsk({ kind: 'reason', status: 'incorrect' })}>Incorrect…</Menu.Item>
              <Menu.Item onClick={() => onAsk({ kind: 'reason', status: 'not-checkable' })}>Not checkable…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
      <Describe claim={claim} />
    </>
  )
}

const questions: Readonly<Record<ReasonedStatus, readonly [string, string]>> = {
  disputed: ['Why is it disputed?', 'Dispute'],
  incorrect: ['Why is it incorrect?', 'Mark incorrect'],
  'not-checkable': ['Why can it not be checked?', 'Not checkable'],
}

function Reason({
  status,
  onGive,
  onCancel,
}: {
  readonly status: ReasonedStatus
  readonly onGive: (verdict: Verdict) => void
  readonly onCancel: () => void
}) {
  const [note, setNote] = useState('')
  const [suggestion, setSuggestion] = useState('')
  const [question, label] = questions[status]
  return (
    <form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault()
        onGive({ status, note, suggestion })
      }}
    >
      <Textarea
        label={question}
        autosize
        minRows={2}
        autoFocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {status === 'incorrect' && (
        <Textarea
          label="What should the text say?"
          autosize
          minRows={1}
          value={suggestion}
          onChange={(event) => setSuggestion(event.currentTarget.value)}
        />
      )}
      <Group gap={6}>
        <Button type="submit" size="compact-sm" disabled={note.trim() === ''}>
          {label}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

function Describe({ claim }: { readonly claim: Claim }) {
  const { run, notice } = useDoing()
  const describe = (changes: Partial<Pick<Claim, 'kind' | 'risk'>>) =>
    run(() => give('describe-claim', { claimId: claim.id, kind: claim.kind, risk: claim.risk, ...changes }))
  return (
    <>
      <Group grow mt={9} gap={6}>
        <Select
          label="Kind"
          data={claimKind.options}
          value={claim.kind}
          allowDeselect={false}
          onChange={(kind) => kind !== null && describe({ kind: claimKind.parse(kind) })}
        />
        <Select
          label="Risk"
          data={claimRisk.options}
          value={claim.risk}
          allowDeselect={false}
          onChange={(risk) => risk !== null && describe({ risk: claimRisk.parse(risk) })}
        />
      </Group>
      {notice}
    </>
  )
}
