import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { StoryId } from '../../../app/ids.ts'
import { give } from '../../ui/desk-client.ts'
import { useDoing } from '../../ui/doing.tsx'

type Properties = {
  readonly storyId: StoryId
  /** The version to name; null is the story as it stands. */
  readonly number: number | null
  readonly opened: boolean
  readonly flush: () => Promise<unknown>
  readonly onClose: () => void
}

/** Asks for the name of a version. */
export function NameVersion({ storyId, number, opened, flush, onClose }: Properties) {
  const { run, busy, notice } = useDoing()
  const [name, setName] = useState('')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const done = await run(async () => {
      await flush()
      await give('name-version', { storyId, number, name })
    })
    if (!done) return
    setName('')
    onClose()
  }
  const title = number === null ? 'Name this version' : `Name version ${number}`
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <form onSubmit={save}>
        <TextInput
          label="Name"
          description="Such as “Before legal”, so that you find it again."
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {notice}
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} disabled={name.trim() === ''}>
            Save name
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
