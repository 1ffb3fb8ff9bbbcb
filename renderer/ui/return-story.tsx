import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { StoryId } from '../../app/ids.ts'
import { give } from './desk-client.ts'
import { useDoing } from './doing.tsx'

/** Gives a story back to its writer, with a note. */
export function ReturnStory({ storyId }: { readonly storyId: StoryId }) {
  const [opened, setOpened] = useState(false)
  const [note, setNote] = useState('')
  const { run, busy, notice } = useDoing()
  const back = async () => {
    if (await run(() => give('return-story', { storyId, note }))) setOpened(false)
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Return with a note…
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title="Return with a note"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Textarea
          label="Note"
          minRows={4}
          autosize
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {notice}
        <Button mt="sm" loading={busy} onClick={back}>
          Return
        </Button>
      </Modal>
    </>
  )
}
