import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { footerId, newId } from '../../app/ids.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

/** Makes a footer of the sender's appeal: a draft that a chief puts in use. */
export function UseAppealAsFooter({ wording, language }: { readonly wording: string; readonly language: string }) {
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('Subscribe, from the wire')
  const { run, busy, notice } = useDoing()
  const create = async () => {
    const draft = { wording: { [language]: wording }, variables: {}, link: '' }
    if (await run(() => give('create-footer', { footerId: newId(footerId), name, draft }))) setOpened(false)
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Use as footer…
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title="Use as footer"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <p>{wording}</p>
        <TextInput label="Footer name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        {notice}
        <Button mt="sm" loading={busy} onClick={create}>
          Create draft
        </Button>
      </Modal>
    </>
  )
}
