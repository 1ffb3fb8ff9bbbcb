import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { sourceColour, sourceTrust, type WireSource } from '../../app/wire/source.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { LanguageSelect } from '../ui/language-select.tsx'
import { SourceDot } from '../ui/source-dot.tsx'

/** How far the desk relies on a source, in words. */
export const trustWords: Readonly<Record<WireSource['trust'], string>> = {
  trusted: 'Its word suffices',
  usual: 'Checked as usual',
  unproven: 'Nothing runs on it alone',
}

type Properties = { readonly source: WireSource; readonly onDone: () => void }

/** Changes what the house decided about a source. */
export function SourceForm({ source, onDone }: Properties) {
  const { name, trust, creditRequired, language, colour, retentionDays } = source
  const [changes, setChanges] = useState({ name, trust, creditRequired, language, colour, retentionDays })
  const { run, busy, notice } = useDoing()
  const set = (change: Partial<typeof changes>) => setChanges({ ...changes, ...change })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run(() => give('change-wire-source', { sourceId: source.id, changes }))) onDone()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label="Name"
          description="Copy credited to its earlier names is still filed under it"
          data-autofocus
          value={changes.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          label="Trust"
          allowDeselect={false}
          data={sourceTrust.options.map((value) => ({ value, label: trustWords[value] }))}
          value={changes.trust}
          onChange={(value) => set({ trust: sourceTrust.parse(value) })}
        />
        <Checkbox
          label="Credit line required"
          description="A story that uses its copy is not approved without its credit"
          checked={changes.creditRequired}
          onChange={(event) => set({ creditRequired: event.currentTarget.checked })}
        />
        <LanguageSelect
          description="For copy that does not say"
          value={changes.language}
          onChange={(value) => set({ language: value })}
        />
        <Select
          label="Colour"
          allowDeselect={false}
          leftSection={<SourceDot colour={changes.colour} />}
          data={sourceColour.options.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))}
          value={changes.colour}
          onChange={(value) => set({ colour: sourceColour.parse(value) })}
        />
        <NumberInput
          label="Days kept"
          size="xs"
          description="Unused and unsaved copy goes after so many days; empty keeps it for ever"
          min={1}
          max={36_500}
          allowDecimal={false}
          value={changes.retentionDays ?? ''}
          onChange={(value) => set({ retentionDays: value === '' ? null : Number(value) })}
        />
        {notice}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
