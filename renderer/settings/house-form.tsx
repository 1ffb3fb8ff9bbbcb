import { Button, Checkbox, Group, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { House } from '../../app/people/house.ts'
import { usualColumn } from '../../app/story/length.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { languageChoices } from '../ui/languages.ts'
import { ColumnMeasureField } from './column-measure-field.tsx'
import { SectionsEditor } from './sections-editor.tsx'

type Properties = { readonly house: House; readonly mayChange: boolean }

/** The house's name, language, time, sections and rules, saved together. */
export function HouseForm({ house, mayChange }: Properties) {
  const { name, language, timeZone, sections, allowOwnApproval } = house
  const { columnMeasure = usualColumn } = house
  const before = { name, language, timeZone, sections, allowOwnApproval, columnMeasure }
  const [changes, setChanges] = useState(before)
  const { run, busy, notice } = useDoing()
  const changed = JSON.stringify(changes) !== JSON.stringify(before)
  return (
    <>
      <section className="card" aria-label="Newsroom">
        <h2>Newsroom</h2>
        <div style={{ display: 'grid', gap: 10, maxWidth: 360 }}>
          <TextInput
            label="Newsroom name"
            readOnly={!mayChange}
            value={changes.name}
            onChange={(event) => setChanges({ ...changes, name: event.currentTarget.value })}
          />
          <Select
            label="Language"
            description="For new stories, unless the wire copy says otherwise"
            disabled={!mayChange}
            allowDeselect={false}
            data={languageChoices(language)}
            value={changes.language}
            onChange={(value) => setChanges({ ...changes, language: value ?? language })}
          />
          <Select
            label="Time zone"
            searchable
            disabled={!mayChange}
            allowDeselect={false}
            data={timeZoneChoices(timeZone)}
            value={changes.timeZone}
            onChange={(value) => setChanges({ ...changes, timeZone: value ?? timeZone })}
          />
          <ColumnMeasureField
            measure={changes.columnMeasure}
            mayChange={mayChange}
            onChange={(next) => setChanges({ ...changes, columnMeasure: next })}
          />
        </div>
      </section>
      <section className="card" aria-label="Sections">
        <h2>Sections</h2>
        <SectionsEditor
          sections={changes.sections}
          mayChange={mayChange}
          onChange={(next) => setChanges({ ...changes, sections: next })}
        />
      </section>
      <section className="card" aria-label="Approval">
        <h2>Approval</h2>
        <Checkbox
          label="A chief may approve a story they wrote in"
          description="Off, as it should be wherever there are two chiefs"
          disabled={!mayChange}
          checked={changes.allowOwnApproval}
          onChange={(event) => setChanges({ ...changes, allowOwnApproval: event.currentTarget.checked })}
        />
      </section>
      {notice}
      {mayChange && (
        <Group mb="md">
          <Button
            loading={busy}
            disabled={!changed}
            onClick={() => run(() => give('change-house-settings', { changes }))}
          >
            Save settings
          </Button>
          {changed && (
            <Button variant="default" onClick={() => setChanges(before)}>
              Undo changes
            </Button>
          )}
        </Group>
      )}
    </>
  )
}

function timeZoneChoices(current: string): string[] {
  return [...new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])]
}
