import { Button, Group, Select, Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { claimKind, type DecidedStatus, evidenceKind } from '../../app/factcheck/claim.ts'
import { evidenceId, newId } from '../../app/ids.ts'
import type { ClaimView } from '../../app/ipc/views.ts'
import { statusLooks } from '../ui/claim-status.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

type Properties = {
  readonly view: ClaimView
  readonly chosen: boolean
  readonly mayCheck: boolean
  readonly names: Readonly<Record<string, string>>
  readonly onChoose: () => void
  readonly beforeDeciding: () => Promise<unknown>
}

const verdicts: readonly (readonly [DecidedStatus, string])[] = [
  ['verified', 'Verify'],
  ['attributed', 'Attributed'],
  ['disputed', 'Dispute'],
  ['incorrect', 'Incorrect'],
  ['needs-source', 'Needs source'],
  ['not-checkable', 'Not checkable'],
  ['checking', 'Checking'],
]

/** One claim in the inspector: its words, status and evidence, and what a checker can say of it. */
export function ClaimCard({ view, chosen, mayCheck, names, onChoose, beforeDeciding }: Properties) {
  const { claim, words, status } = view
  const look = statusLooks[status]
  const decision = claim.decisions.at(-1)
  return (
    <section className="claim-card" data-chosen={chosen} aria-label={`Claim: ${words ?? claim.taggedWords}`}>
      <UnstyledButton className="words" onClick={onChoose}>
        “{words ?? claim.taggedWords}”
      </UnstyledButton>
      <div className="sub">
        <span className={`glyph tone-${look.tone}`}>{look.glyph}</span> {look.word} · {claim.kind}
        {claim.risk === 'high' ? ' · high risk' : ''}
        {status === 'stale' && decision !== undefined
          ? ` · was “${decision.words}” when ${names[decision.by] ?? ''} decided`
          : ''}
        {decision !== undefined && status !== 'stale' && decision.note !== '' ? ` · ${decision.note}` : ''}
      </div>
      {chosen && mayCheck && <CheckClaim view={view} beforeDeciding={beforeDeciding} />}
    </section>
  )
}

function CheckClaim({
  view: { claim, words, wordsHash },
  beforeDeciding,
}: Pick<Properties, 'view' | 'beforeDeciding'>) {
  const { run, notice } = useDoing()
  const [note, setNote] = useState('')
  const decide = (status: DecidedStatus) =>
    run(async () => {
      await beforeDeciding()
      if (wordsHash !== null) await give('decide-claim', { claimId: claim.id, status, note, suggestion: '', wordsHash })
    })
  if (words === null) {
    return (
      <>
        <TextInput label="Reason" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        {notice}
        <Button mt="xs" onClick={() => run(() => give('withdraw-claim', { claimId: claim.id, reason: note }))}>
          Withdraw
        </Button>
      </>
    )
  }
  return (
    <>
      <Group grow my="xs">
        <Select
          label="Kind"
          data={claimKind.options}
          value={claim.kind}
          allowDeselect={false}
          onChange={(kind) =>
            kind !== null &&
            run(() => give('describe-claim', { claimId: claim.id, kind: claimKind.parse(kind), risk: claim.risk }))
          }
        />
        <Select
          label="Risk"
          data={['ordinary', 'high']}
          value={claim.risk}
          allowDeselect={false}
          onChange={(risk) =>
            run(() =>
              give('describe-claim', {
                claimId: claim.id,
                kind: claim.kind,
                risk: risk === 'high' ? 'high' : 'ordinary',
              }),
            )
          }
        />
      </Group>
      <ul style={{ margin: 0, paddingInlineStart: 18 }} aria-label="Evidence">
        {claim.evidence.map((piece) => (
          <li key={piece.id}>
            {piece.kind}: {piece.citation} {piece.locator !== '' && `(${piece.locator})`}
          </li>
        ))}
      </ul>
      <AddEvidence claimId={claim.id} />
      <Textarea
        label="Note"
        autosize
        minRows={1}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {notice}
      <Group gap={6} mt="xs">
        {verdicts.map(([status, label]) => (
          <Button
            key={status}
            size="compact-xs"
            variant={status === 'verified' ? 'filled' : 'default'}
            onClick={() => decide(status)}
          >
            {label}
          </Button>
        ))}
      </Group>
    </>
  )
}

function AddEvidence({ claimId }: { readonly claimId: ClaimView['claim']['id'] }) {
  const [kind, setKind] = useState<string>('document')
  const [citation, setCitation] = useState('')
  const [locator, setLocator] = useState('')
  const [link, setLink] = useState('')
  const { run, busy, notice } = useDoing()
  const add = async () => {
    const piece = { claimId, id: newId(evidenceId), kind: evidenceKind.parse(kind), citation, locator, link }
    if (await run(() => give('add-evidence', piece))) {
      setCitation('')
      setLocator('')
      setLink('')
    }
  }
  return (
    <fieldset style={{ border: '1px solid var(--rule)', borderRadius: 6, margin: '8px 0' }}>
      <legend className="sub">Evidence</legend>
      <Select
        label="Evidence kind"
        data={evidenceKind.options}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(value ?? 'document')}
      />
      <TextInput label="Citation" value={citation} onChange={(event) => setCitation(event.currentTarget.value)} />
      <TextInput label="Place in it" value={locator} onChange={(event) => setLocator(event.currentTarget.value)} />
      <TextInput label="Link" value={link} onChange={(event) => setLink(event.currentTarget.value)} />
      {notice}
      <Button mt="xs" variant="default" loading={busy} disabled={citation.trim() === ''} onClick={add}>
        Add evidence
      </Button>
    </fieldset>
  )
}
