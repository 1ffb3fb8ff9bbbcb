import { ActionIcon, Anchor, Button, Group, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Claim, evidenceKind } from '../../app/factcheck/claim.ts'
import { evidenceId, newId } from '../../app/ids.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

type Properties = {
  readonly claim: Claim
  readonly names: Readonly<Record<string, string>>
  readonly mayCheck: boolean
  readonly adding: boolean
  readonly onAdd: (adding: boolean) => void
}

/** What a claim was checked against, and the way to add to it. */
export function EvidenceBox({ claim, names, mayCheck, adding, onAdd }: Properties) {
  const { run, notice } = useDoing()
  return (
    <div className="evidence-box">
      {claim.evidence.length === 0 && !adding && 'No source yet.'}
      <ul aria-label="Evidence">
        {claim.evidence.map((piece) => (
          <li key={piece.id}>
            <span>
              <b>{piece.citation}</b> {[piece.kind, piece.locator].filter((part) => part !== '').join(', ')}
              {piece.link !== '' && (
                <>
                  {' · '}
                  <Anchor href={piece.link} target="_blank" rel="noreferrer" size="xs">
                    {new URL(piece.link).hostname}
                  </Anchor>
                </>
              )}
              <span className="sub"> · {names[piece.addedBy] ?? 'somebody'}</span>
            </span>
            {mayCheck && (
              <ActionIcon
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={`Remove ${piece.citation}`}
                onClick={() => run(() => give('remove-evidence', { claimId: claim.id, evidenceId: piece.id }))}
              >
                ×
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {notice}
      {mayCheck && adding && <EvidenceForm claimId={claim.id} onDone={() => onAdd(false)} />}
      {mayCheck && !adding && (
        <Button size="compact-xs" variant="default" mt={6} onClick={() => onAdd(true)}>
          Add source…
        </Button>
      )}
    </div>
  )
}

function EvidenceForm({ claimId, onDone }: { readonly claimId: Claim['id']; readonly onDone: () => void }) {
  const [kind, setKind] = useState<string>('document')
  const [citation, setCitation] = useState('')
  const [locator, setLocator] = useState('')
  const [link, setLink] = useState('')
  const { run, busy, notice } = useDoing()
  const add = async () => {
    const piece = { claimId, id: newId(evidenceId), kind: evidenceKind.parse(kind), citation, locator, link }
    if (await run(() => give('add-evidence', piece))) onDone()
  }
  return (
    <form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextInput
        label="Citation"
        placeholder="What it is: a report, a person, a recording"
        autoFocus
        value={citation}
        onChange={(event) => setCitation(event.currentTarget.value)}
      />
      <Group grow gap={6}>
        <Select
          label="Evidence kind"
          data={evidenceKind.options}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(value ?? 'document')}
        />
        <TextInput
          label="Place in it"
          placeholder="page, minute, cell"
          value={locator}
          onChange={(event) => setLocator(event.currentTarget.value)}
        />
      </Group>
      <TextInput
        label="Link"
        placeholder="https://"
        value={link}
        onChange={(event) => setLink(event.currentTarget.value)}
      />
      {notice}
      <Group gap={6}>
        <Button type="submit" size="compact-sm" loading={busy} disabled={citation.trim() === ''}>
          Add evidence
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}
