import { Button, Modal, Select } from '@mantine/core'
import { useState } from 'react'
import { storyId as storyIdSchema, type WireItemId } from '../../app/ids.ts'
import { give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

type Properties = {
  readonly itemId: WireItemId
  readonly opened: boolean
  readonly onClose: () => void
}

/** Sets a wire item beside a story that was begun without it. */
export function AttachToStory({ itemId, opened, onClose }: Properties) {
  const stories = useAsk('storyList', undefined)
  const [chosen, setChosen] = useState<string | null>(null)
  const { run, busy, notice } = useDoing()
  const open = (stories.data ?? []).filter((row) => row.state !== 'published')
  const attach = async () => {
    if (chosen === null) return
    const story = storyIdSchema.parse(chosen)
    if (await run(() => give('attach-wire', { storyId: story, wireItemId: itemId }))) onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} title="Attach to a story">
      <Select
        label="Story"
        data={open.map((row) => ({ value: row.id, label: `${row.slug} · ${row.state}` }))}
        value={chosen}
        searchable
        nothingFoundMessage="No story of that name"
        onChange={setChosen}
      />
      {notice}
      <Button mt="sm" loading={busy} disabled={chosen === null} onClick={attach}>
        Attach
      </Button>
    </Modal>
  )
}
