import { Button, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'

type Properties = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onPaste: (copy: string) => void
}

/** Brings in copy from the clipboard. */
export function PasteCopy({ opened, onClose, onPaste }: Properties) {
  const [copy, setCopy] = useState('')
  const bring = () => {
    onPaste(copy)
    setCopy('')
    onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} title="Paste wire copy" size="lg">
      <Textarea
        label="Wire copy"
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
