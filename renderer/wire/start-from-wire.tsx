import { Button, Modal, Radio, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { type DeskId, newId, storyId, type WireItemId } from '../../app/ids.ts'
import type { WireItem } from '../../app/wire/wire-item.ts'
import type { GoTo } from '../place.ts'
import { give, useAsk } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

export type Appeal = 'leave-out' | 'keep'

/** Starts a story from a wire item at a desk, and goes there. */
export async function startFromWire(wireItemId: WireItemId, deskId: DeskId, appeal: Appeal, goTo: GoTo): Promise<void> {
  const story = newId(storyId)
  await give('start-story', { storyId: story, deskId, wireItemId, fields: {}, appeal })
  goTo({ screen: 'story', storyId: story })
}

type Properties = {
  readonly id: WireItemId
  readonly item: WireItem
  readonly desks: readonly DeskId[]
  readonly appeal: Appeal
  readonly goTo: GoTo
  readonly onClose: () => void
}

/** Asks at which desk, for somebody who is editor at several, and what becomes of the sender's appeal. */
export function StartFromWire({ id, item, desks, appeal: wanted, goTo, onClose }: Properties) {
  const house = useAsk('house', undefined)
  const [desk, setDesk] = useState(desks[0])
  const [appeal, setAppeal] = useState<Appeal>(wanted)
  const { run, busy, notice } = useDoing()
  const choices = (house.data?.desks ?? []).filter((one) => desks.includes(one.id))
  const start = () =>
    run(async () => {
      if (desk !== undefined) await startFromWire(id, desk, appeal, goTo)
    })
  return (
    <Modal opened onClose={onClose} title="Start a story">
      <Stack gap="sm">
        <Select
          label="Desk"
          data={choices.map((one) => ({ value: one.id, label: one.name }))}
          value={desk ?? null}
          onChange={(value) => setDesk(desks.find((one) => one === value))}
        />
        {item.appeal.length > 0 && (
          <Radio.Group
            label="The sender’s subscription appeal"
            value={appeal}
            onChange={(value) => setAppeal(value === 'keep' ? 'keep' : 'leave-out')}
          >
            <Radio value="leave-out" label="Leave it out of the story" my={6} />
            <Radio value="keep" label="Keep it as the last paragraphs" />
          </Radio.Group>
        )}
        {notice}
        <Button loading={busy} disabled={desk === undefined} onClick={start}>
          Start
        </Button>
      </Stack>
    </Modal>
  )
}
