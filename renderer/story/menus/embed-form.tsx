import { Button, Group, Modal, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { isWebAddress } from '../nodes/embed-node.ts'

/** Asks for the address of an embed and sets its card at the cursor. */
export function EmbedForm({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const [address, setAddress] = useState('')
  const wanted = address.trim()
  const fine = isWebAddress(wanted) && /^https:/i.test(wanted)
  const set = () => {
    onClose()
    editor
      .chain()
      .focus()
      .insertContent({ type: 'embed', attrs: { address: wanted } })
      .run()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title="Embed from the web"
      returnFocus={false}
      onExitTransitionEnd={() => editor.commands.focus()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (fine) set()
        }}
      >
        <TextInput
          label="Address"
          description="Nothing is fetched: the story shows and releases the address."
          placeholder="https://"
          data-autofocus
          value={address}
          error={wanted === '' || fine ? undefined : 'A web address begins with https://'}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!fine}>
            Set embed
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
