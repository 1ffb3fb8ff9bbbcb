import { Button, CloseButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FooterDraft } from '../../app/footer/events.ts'
import { variableName } from '../../app/footer/footer.ts'
import { variablesIn } from '../../app/footer/wording-parts.ts'

type Properties = {
  readonly draft: FooterDraft
  readonly readOnly: boolean
  readonly onChange: (draft: FooterDraft) => void
}

const given = [
  { name: 'publication', help: 'the newsroom’s name' },
  { name: 'slug', help: 'the story’s slug' },
  { name: 'year', help: 'the year of approval' },
] as const

/** The footer's own variables by name and value, which names are given anyway, and which still have no value. */
export function OwnVariables({ draft, readOnly, onChange }: Properties) {
  const known = new Set([...given.map((one) => one.name as string), ...Object.keys(draft.variables)])
  const used = [...Object.values(draft.wording), draft.link].flatMap(variablesIn)
  const missing = [...new Set(used)].filter((name) => !known.has(name))
  const set = (name: string, value: string) => onChange({ ...draft, variables: { ...draft.variables, [name]: value } })
  const remove = (name: string) => {
    const { [name]: _, ...rest } = draft.variables
    onChange({ ...draft, variables: rest })
  }
  return (
    <section className="card" aria-label="Variables">
      <h3>Variables</h3>
      <p className="sub" style={{ margin: '0 0 10px' }}>
        Write a variable as <span className="variable">{'{{name}}'}</span>. Always there:{' '}
        {given.map(({ name, help }, place) => (
          <span key={name}>
            {place > 0 && ', '}
            <span className="variable">{name}</span> {help}
          </span>
        ))}
        .
      </p>
      {Object.entries(draft.variables).map(([name, value]) => (
        <div key={name} className="variable-row">
          <span style={{ alignSelf: 'center' }}>
            <span className="variable">{name}</span>
          </span>
          <TextInput
            aria-label={`Value of ${name}`}
            readOnly={readOnly}
            value={value}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
          {!readOnly && <CloseButton aria-label={`Remove ${name}`} onClick={() => remove(name)} />}
        </div>
      ))}
      {!readOnly && missing.map((name) => <MissingVariable key={name} name={name} onSet={() => set(name, '')} />)}
      {!readOnly && <AddVariable known={known} onAdd={(name) => set(name, '')} />}
    </section>
  )
}

function MissingVariable({ name, onSet }: { readonly name: string; readonly onSet: () => void }) {
  const fits = variableName.safeParse(name).success
  return (
    <p className="note" style={{ margin: '0 0 8px' }}>
      <span className="variable">{name}</span>{' '}
      {fits ? (
        <Button variant="subtle" c="var(--accent)" onClick={onSet}>
          Give {name} a value
        </Button>
      ) : (
        'is no name for a variable. Use lower-case letters, digits and underscores.'
      )}
    </p>
  )
}

function AddVariable({
  known,
  onAdd,
}: {
  readonly known: ReadonlySet<string>
  readonly onAdd: (name: string) => void
}) {
  const [name, setName] = useState('')
  const wrong =
    name === '' || variableName.safeParse(name).success
      ? known.has(name)
        ? 'This name is taken.'
        : null
      : 'Use lower-case letters, digits and underscores.'
  const add = () => {
    if (name === '' || wrong !== null) return
    onAdd(name)
    setName('')
  }
  return (
    <div className="variable-row">
      <TextInput
        aria-label="Name of a new variable"
        placeholder="price_month"
        error={wrong}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && add()}
      />
      <div>
        <Button variant="default" disabled={name === '' || wrong !== null} onClick={add}>
          Add variable
        </Button>
      </div>
    </div>
  )
}
