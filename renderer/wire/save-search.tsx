import { Button, Modal, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { newId, savedSearchId } from '../../app/ids.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

type Properties = { readonly query: string; readonly opened: boolean; readonly onClose: () => void }

/** Keeps a search in the rail, with a notice on the desktop for new matches if wanted. */
export function SaveSearch({ query, opened, onClose }: Properties) {
  const [name, setName] = useState('')
  const [notify, setNotify] = useState(false)
  const { run, busy, notice } = useDoing()
  const save = async () => {
    if (await run(() => give('save-wire-search', { searchId: newId(savedSearchId), name, query, notify }))) onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} title="Save this search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className="sub">{query}</p>
        <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Switch
          my="sm"
          label="Tell me on the desktop when something new matches"
          checked={notify}
          onChange={(event) => setNotify(event.currentTarget.checked)}
        />
        {notice}
        <Button type="submit" loading={busy} disabled={name.trim() === ''}>
          Save search
        </Button>
      </form>
    </Modal>
  )
}
