import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'

type Properties = { readonly onClose: () => void; readonly onPaste: (copy: string) => void }

/** Takes wire copy that somebody has on the clipboard, a mail or a chat. */
export function PasteCopy({ onClose, onPaste }: Properties) {
  const [copy, setCopy] = useState('')
  const bring = () => {
    onPaste(copy)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Paste wire copy" size="lg">
      <Textarea
        label="Wire copy"
        data-autofocus
        autosize
        minRows={10}
        maxRows={18}
        value={copy}
        onChange={(event) => setCopy(event.currentTarget.value)}
      />
      <Button mt="sm" disabled={copy.trim() === ''} onClick={bring}>
        Bring in
      </Button>
    </Modal>
  )
}
