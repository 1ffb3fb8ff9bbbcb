import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { StoryId } from '../../app/ids.ts'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { useCommands } from '../commands/use-commands.ts'
import { give } from './desk-client.ts'
import { useDoing } from './doing.tsx'

/** Gives a story back to its writer, with a note. */
export function ReturnStory({ storyId }: { readonly storyId: StoryId }) {
  const [opened, setOpened] = useState(false)
  const [note, setNote] = useState('')
  const { run, busy, notice } = useDoing()
  useCommands([{ ...deskCommand('return-with-note'), run: () => setOpened(true) }])
  const back = async () => {
    if (await run(() => give('return-story', { storyId, note }))) setOpened(false)
  }
  return (
    <>
      <Button variant="default" c="var(--disputed)" onClick={() => setOpened(true)}>
        Return with a note…
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Return with a note">
        <Textarea
          label="Note"
          description="The writer reads this above the story."
          minRows={4}
          autosize
          data-autofocus
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {notice}
        <Group mt="md" justify="flex-end">
          <Button loading={busy} onClick={back}>
            Return
          </Button>
        </Group>
      </Modal>
    </>
  )
}
