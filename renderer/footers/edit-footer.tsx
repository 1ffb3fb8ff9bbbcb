import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FooterDraft } from '../../app/footer/events.ts'
import { draftVersion, type FooterTemplate } from '../../app/footer/footer.ts'
import { type FooterId, footerId, newId } from '../../app/ids.ts'
import type { FootersView } from '../../app/ipc/views.ts'
import { canonicalJson } from '../../app/log/canonical-json.ts'
import type { Person } from '../../app/people/person.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { FooterHistory } from './footer-history.tsx'
import { GovernFooter } from './govern-footer.tsx'
import { OwnVariables } from './own-variables.tsx'
import { WhereItApplies } from './where-it-applies.tsx'
import { WordingCards } from './wording-cards.tsx'

type Properties = {
  readonly template: FooterTemplate | null
  readonly view: FootersView
  readonly person: Person
  readonly draft: FooterDraft
  /** What is written down already, or null for a footer that does not exist yet. */
  readonly saved: FooterDraft | null
  readonly onChange: (draft: FooterDraft) => void
  readonly onCreated: (id: FooterId) => void
}

/** A footer in cards: its wording, where it applies, its own variables, and what ran when. */
export function EditFooter({ template, view, person, draft, saved, onChange, onCreated }: Properties) {
  const [name, setName] = useState('')
  const { run, busy, notice } = useDoing()
  const changed = saved === null || !sameDraft(draft, saved)
  const retired = template?.retired === true
  const save = () =>
    run(async () => {
      if (template !== null) return give('draft-footer', { footerId: template.id, draft })
      const id = newId(footerId)
      await give('create-footer', { footerId: id, name, draft })
      onCreated(id)
    })
  return (
    <div className="bench">
      {template === null ? (
        <div className="card">
          <TextInput
            label="Footer name"
            placeholder="Subscribe, general"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </div>
      ) : (
        <h2 className="unseen">{template.name}</h2>
      )}
      <WordingCards draft={draft} about={versionWords(template, changed)} readOnly={retired} onChange={onChange} />
      <WhereItApplies
        draft={draft}
        isDefault={template !== null && view.defaultFooter === template.id}
        readOnly={retired}
        onChange={onChange}
      />
      <OwnVariables draft={draft} readOnly={retired} onChange={onChange} />
      {template !== null && <FooterHistory template={template} view={view} />}
      {notice}
      <Group>
        {!retired && (
          <Button
            variant={changed ? 'filled' : 'default'}
            loading={busy}
            disabled={!changed || (template === null && name.trim() === '')}
            onClick={save}
          >
            Save draft
          </Button>
        )}
        {template !== null && (
          <GovernFooter
            template={template}
            isDefault={view.defaultFooter === template.id}
            person={person}
            unsaved={changed}
          />
        )}
      </Group>
    </div>
  )
}

function versionWords(template: FooterTemplate | null, changed: boolean): string {
  if (template === null) return 'v1 (not saved)'
  const newest = Math.max(...template.versions.map((version) => version.version))
  const draft = draftVersion(template)
  if (draft !== null) return `v${draft.version} (${changed ? 'draft, not saved' : 'draft'})`
  if (changed) return `v${newest + 1} (not saved)`
  return template.retired ? `v${newest} (retired)` : `v${newest} (in use)`
}

function sameDraft(left: FooterDraft, right: FooterDraft): boolean {
  const plain = ({ wording, variables, link }: FooterDraft) => canonicalJson({ wording, variables, link })
  return plain(left) === plain(right)
}
