import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { intakeId, newId } from '../../app/ids.ts'
import type { FollowedFeed } from '../../app/wire/intake.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import { type IntakeFields, IntakeFieldsForm } from './intake-fields.tsx'

type Properties = { readonly feed: FollowedFeed | null; readonly onDone: () => void }

/** Follows another feed, or changes how one is followed. */
export function FeedForm({ feed, onDone }: Properties) {
  const { name = '', language = null, charset = null } = feed ?? {}
  const [fields, setFields] = useState<IntakeFields>({ name, language, charset })
  const [address, setAddress] = useState(feed?.address ?? '')
  const [everyMinutes, setEveryMinutes] = useState(feed?.everyMinutes ?? 10)
  const { run, busy, notice } = useDoing()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const settings = { ...fields, address, everyMinutes }
    const work = () =>
      feed === null
        ? give('follow-feed', { intakeId: newId(intakeId), ...settings })
        : give('change-feed', { intakeId: feed.id, changes: settings })
    if (await run(work)) onDone()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <TextInput
          label="Address"
          description="Begins with https:// or http://"
          type="url"
          required
          data-autofocus
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <NumberInput
          label="Fetch every so many minutes"
          size="xs"
          min={1}
          max={24 * 60}
          allowDecimal={false}
          value={everyMinutes}
          onChange={(value) => setEveryMinutes(Number(value))}
        />
        <IntakeFieldsForm fields={fields} onChange={setFields} nameHint="Copy without a credit is filed under it" />
        {notice}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {feed === null ? 'Follow' : 'Save'}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
