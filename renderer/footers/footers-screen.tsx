import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { FooterDraft } from '../../app/footer/events.ts'
import { draftVersion, type FooterTemplate, versionInUse } from '../../app/footer/footer.ts'
import type { FooterId } from '../../app/ids.ts'
import type { FootersView } from '../../app/ipc/views.ts'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import type { Person } from '../../app/people/person.ts'
import { useCommands } from '../commands/use-commands.ts'
import { useAsk } from '../ui/desk-client.ts'
import { Empty } from '../ui/empty.tsx'
import { Pill } from '../ui/pill.tsx'
import { useStatusWords } from '../ui/status-words.ts'
import { EditFooter } from './edit-footer.tsx'
import { FooterPreview } from './footer-preview.tsx'

const empty: FooterDraft = { wording: { en: 'Reporting like this is paid for by readers.' }, variables: {}, link: '' }

/** The governed wording that asks readers to subscribe: the list, the editor, and how it will read on a real story. */
export function FootersScreen({ person }: { readonly person: Person }) {
  const view = useAsk('footers', undefined)
  const [chosen, setChosen] = useState<FooterId | 'new' | null>(null)
  const footers = view.data?.footers ?? []
  const isNew = chosen === 'new'
  const shown = isNew ? null : (footers.find((footer) => footer.id === chosen) ?? footers[0] ?? null)
  const inUse = footers.filter((footer) => versionInUse(footer) !== null).length
  useStatusWords([`${inUse} in use`, `${footers.length} in all`])
  useCommands([{ ...deskCommand('new-footer'), run: () => setChosen('new') }])
  return (
    <section className="screen footer-columns" aria-label="Footers">
      <div className="column">
        <div className="column-head">
          <h1>Subscription footers</h1>
          <Button onClick={() => setChosen('new')}>New</Button>
        </div>
        {footers.map((footer) => (
          <FooterRow
            key={footer.id}
            footer={footer}
            isDefault={view.data?.defaultFooter === footer.id}
            chosen={footer.id === shown?.id}
            onOpen={() => setChosen(footer.id)}
          />
        ))}
        {view.data !== undefined && footers.length === 0 && (
          <Empty>No footer yet. Write one, then put it in use.</Empty>
        )}
      </div>
      {view.data !== undefined && (isNew || shown !== null || footers.length === 0) && (
        <Editing key={shown?.id ?? 'new'} template={shown} view={view.data} person={person} onCreated={setChosen} />
      )}
    </section>
  )
}

type RowProperties = {
  readonly footer: FooterTemplate
  readonly isDefault: boolean
  readonly chosen: boolean
  readonly onOpen: () => void
}

function FooterRow({ footer, isDefault, chosen, onOpen }: RowProperties) {
  const used = versionInUse(footer)
  const draft = draftVersion(footer)
  const languages = Object.keys((used ?? footer.versions.at(-1))?.wording ?? {}).map((tag) => tag.toUpperCase())
  return (
    <UnstyledButton className="row" aria-current={chosen} onClick={onOpen}>
      <strong className="plain-name">{footer.name}</strong>
      <span className="sub" style={{ display: 'block', marginBottom: 4 }}>
        {[languages.join(', '), isDefault ? 'default for every desk' : ''].filter((part) => part !== '').join(' · ')}
      </span>
      <span className="pills">
        {footer.retired && <Pill>retired</Pill>}
        {used !== null && <Pill tone="verified">v{used.version} in use</Pill>}
        {!footer.retired && draft !== null && <Pill tone="accent">v{draft.version} draft</Pill>}
      </span>
    </UnstyledButton>
  )
}

type EditingProperties = {
  readonly template: FooterTemplate | null
  readonly view: FootersView
  readonly person: Person
  readonly onCreated: (id: FooterId) => void
}

/** The editor and, beside it, the preview of what is being written. */
function Editing({ template, view, person, onCreated }: EditingProperties) {
  const start = template === null ? empty : (draftVersion(template) ?? template.versions.at(-1) ?? empty)
  const [draft, setDraft] = useState<FooterDraft>(() => ({
    wording: start.wording,
    variables: start.variables,
    link: start.link,
  }))
  return (
    <>
      <EditFooter
        template={template}
        view={view}
        person={person}
        draft={draft}
        saved={template === null ? null : start}
        onChange={setDraft}
        onCreated={onCreated}
      />
      <FooterPreview draft={draft} />
    </>
  )
}
