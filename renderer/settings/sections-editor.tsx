import { Button, CloseButton, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

type Properties = {
  readonly sections: readonly string[]
  readonly mayChange: boolean
  readonly onChange: (sections: string[]) => void
}

/** The sections a story can stand in: each by name, one more at the end, any taken away. */
export function SectionsEditor({ sections, mayChange, onChange }: Properties) {
  const [name, setName] = useState('')
  const wanted = name.trim()
  const taken = sections.some((section) => section.toLowerCase() === wanted.toLowerCase())
  const add = () => {
    if (wanted === '' || taken) return
    onChange([...sections, wanted])
    setName('')
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') add()
  }
  return (
    <>
      <ul className="pills" style={{ listStyle: 'none', margin: '0 0 10px', padding: 0 }} aria-label="Sections">
        {sections.map((section) => (
          <li key={section} className="pill" style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}>
            {section}
            {mayChange && (
              <CloseButton
                size="xs"
                aria-label={`Remove ${section}`}
                onClick={() => onChange(sections.filter((other) => other !== section))}
              />
            )}
          </li>
        ))}
        {sections.length === 0 && <li className="sub">No section yet.</li>}
      </ul>
      {mayChange && (
        <div style={{ display: 'flex', gap: 8, alignItems: 'flex-start' }}>
          <TextInput
            aria-label="New section"
            placeholder="New section"
            error={taken && wanted !== '' ? 'There is a section of this name already.' : null}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={pressed}
          />
          <Button variant="default" disabled={wanted === '' || taken} onClick={add}>
            Add section
          </Button>
        </div>
      )}
    </>
  )
}
