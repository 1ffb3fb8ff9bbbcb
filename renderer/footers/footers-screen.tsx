import { Badge, Button, Group, Text, Textarea, TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { FooterDraft } from '../../app/footer/events.ts'
import { draftVersion, type FooterTemplate, versionInUse } from '../../app/footer/footer.ts'
import { type FooterId, footerId, newId } from '../../app/ids.ts'
import { FooterCopy } from '../ui/covered-copy.tsx'
import { give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

const empty: FooterDraft = { wording: { en: 'Reporting like this is paid for by readers.' }, variables: {}, link: '' }

/** The governed wording that asks readers to subscribe. */
export function FootersScreen() {
  const view = useAsk('footers', undefined)
  const [chosen, setChosen] = useState<FooterId | 'new' | null>(null)
  const footers = view.data?.footers ?? []
  const shown = chosen === 'new' ? null : (footers.find((footer) => footer.id === chosen) ?? footers[0] ?? null)
  return (
    <section className="screen two-columns" aria-label="Footers">
      <div className="column">
        <div className="column-head">
          <h1>Subscription footers</h1>
          <Button onClick={() => setChosen('new')}>New</Button>
        </div>
        {footers.map((footer) => (
          <UnstyledButton
            key={footer.id}
            className="row"
            aria-current={footer.id === shown?.id}
            onClick={() => setChosen(footer.id)}
          >
            <b>{footer.name}</b>
            <div className="sub">{describe(footer, view.data?.defaultFooter === footer.id)}</div>
          </UnstyledButton>
        ))}
        {footers.length === 0 && <Text p="md">No footer yet. Create one, then put it in use.</Text>}
      </div>
      <div className="paper">
        <EditFooter
          key={shown?.id ?? 'new'}
          template={shown}
          isDefault={view.data?.defaultFooter === shown?.id}
          onCreated={setChosen}
        />
      </div>
    </section>
  )
}

function describe(footer: FooterTemplate, isDefault: boolean): string {
  const used = versionInUse(footer)
  if (footer.retired) return 'retired'
  return [used === null ? 'not in use' : `v${used.version} in use`, isDefault ? 'default for every desk' : null]
    .filter((part) => part !== null)
    .join(' · ')
}

type Properties = {
  readonly template: FooterTemplate | null
  readonly isDefault: boolean
  readonly onCreated: (id: FooterId) => void
}

function EditFooter({ template, isDefault, onCreated }: Properties) {
  const start = template === null ? empty : (draftVersion(template) ?? template.versions.at(-1) ?? empty)
  const [name, setName] = useState(template?.name ?? '')
  const [draft, setDraft] = useState<FooterDraft>({
    wording: start.wording,
    variables: start.variables,
    link: start.link,
  })
  const [variables, setVariables] = useState(
    Object.entries(start.variables)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n'),
  )
  const { run, busy, notice } = useDoing()
  const full = { ...draft, variables: readVariables(variables) }
  const languages = Object.keys(draft.wording)
  const save = () =>
    run(async () => {
      if (template !== null) return give('draft-footer', { footerId: template.id, draft: full })
      const id = newId(footerId)
      await give('create-footer', { footerId: id, name, draft: full })
      onCreated(id)
    })
  const waiting = template === null ? null : draftVersion(template)
  return (
    <div style={{ maxWidth: 640 }}>
      {template === null ? (
        <TextInput label="Footer name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
      ) : (
        <h2>{template.name}</h2>
      )}
      {languages.map((language) => (
        <Textarea
          key={language}
          mt="sm"
          autosize
          minRows={3}
          label={`Wording (${language})`}
          value={draft.wording[language] ?? ''}
          onChange={(event) =>
            setDraft({ ...draft, wording: { ...draft.wording, [language]: event.currentTarget.value } })
          }
        />
      ))}
      <Group mt="xs">
        {['en', 'de', 'fr', 'es', 'ja']
          .filter((language) => !languages.includes(language))
          .map((language) => (
            <Button
              key={language}
              variant="subtle"
              onClick={() => setDraft({ ...draft, wording: { ...draft.wording, [language]: '' } })}
            >
              Add {language}
            </Button>
          ))}
      </Group>
      <Text className="sub">
        {'Variables: {{publication}}, {{slug}}, {{year}} and your own. Words in [brackets] lead to the link.'}
      </Text>
      <Textarea
        mt="sm"
        autosize
        minRows={2}
        label="Own variables, one name=value a line"
        value={variables}
        onChange={(event) => setVariables(event.currentTarget.value)}
      />
      <TextInput
        mt="sm"
        label="Link"
        value={draft.link}
        onChange={(event) => setDraft({ ...draft, link: event.currentTarget.value })}
      />
      {notice}
      <Group mt="md">
        <Button loading={busy} disabled={template?.retired === true} onClick={save}>
          Save draft
        </Button>
        {template !== null && waiting !== null && (
          <Button
            variant="default"
            onClick={() => run(() => give('put-footer-in-use', { footerId: template.id, version: waiting.version }))}
          >
            Put v{waiting.version} in use
          </Button>
        )}
        {template !== null && !isDefault && !template.retired && versionInUse(template) !== null && (
          <Button variant="default" onClick={() => run(() => give('choose-default-footer', { footerId: template.id }))}>
            Make default
          </Button>
        )}
        {template !== null && !template.retired && (
          <Button
            variant="default"
            color="red"
            onClick={() => run(() => give('retire-footer', { footerId: template.id }))}
          >
            Retire
          </Button>
        )}
      </Group>
      <h3>Preview</h3>
      {languages.map((language) => (
        <Preview key={language} draft={full} language={language} />
      ))}
      {template !== null && (
        <>
          <h3>History</h3>
          {template.versions
            .toSorted((left, right) => right.version - left.version)
            .map((version) => (
              <div key={version.version} className="sub">
                v{version.version}{' '}
                <Badge size="xs" variant="default">
                  {version.state}
                </Badge>
              </div>
            ))}
        </>
      )}
    </div>
  )
}

function Preview({ draft, language }: { readonly draft: FooterDraft; readonly language: string }) {
  const preview = useAsk('footerPreview', { draft, storyId: null, language })
  if (preview.data === undefined) return null
  if (preview.data.kind === 'unresolved') return <p className="note">{preview.data.problems.join(' ')}</p>
  return <FooterCopy runs={preview.data.runs} />
}

function readVariables(text: string): Record<string, string> {
  const pairs = text.split('\n').flatMap((line) => {
    const at = line.indexOf('=')
    return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const]
  })
  return Object.fromEntries(pairs)
}
