import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type DeskId, newId, storyId } from '../../app/ids.ts'
import { desksWith, type Person } from '../../app/people/person.ts'
import type { GoTo } from '../place.ts'
import { give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

type Properties = {
  readonly person: Person
  readonly opened: boolean
  readonly onClose: () => void
  readonly goTo: GoTo
}

/** Begins a blank story at one of the desks where the person is an editor. */
export function NewStory({ opened, ...rest }: Properties) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title="New story">
      <NewStoryForm {...rest} />
    </Modal>
  )
}

function NewStoryForm({ person, onClose, goTo }: Omit<Properties, 'opened'>) {
  const house = useAsk('house', undefined)
  const desks = desksWith(person, 'editor')
  const [headline, setHeadline] = useState('')
  const [deskId, setDeskId] = useState<DeskId | undefined>(desks[0])
  const { run, busy, notice } = useDoing()
  const choices = (house.data?.desks ?? []).filter((desk) => desks.includes(desk.id))
  const start = () =>
    run(async () => {
      if (deskId === undefined) return
      const id = newId(storyId)
      await give('start-story', { storyId: id, deskId, wireItemId: null, fields: { headline }, appeal: 'leave-out' })
      onClose()
      goTo({ screen: 'story', storyId: id })
    })
  return (
    <Stack gap="xs">
      <TextInput
        label="Headline"
        data-autofocus
        value={headline}
        onChange={(event) => setHeadline(event.currentTarget.value)}
      />
      <Select
        label="Desk"
        data={choices.map((desk) => ({ value: desk.id, label: desk.name }))}
        value={deskId ?? null}
        allowDeselect={false}
        onChange={(value) => setDeskId(choices.find((desk) => desk.id === value)?.id)}
      />
      {notice}
      <Group justify="flex-end">
        <Button loading={busy} disabled={deskId === undefined} onClick={start}>
          Start
        </Button>
      </Group>
    </Stack>
  )
}
