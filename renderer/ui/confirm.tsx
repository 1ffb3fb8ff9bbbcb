import { Button, Group, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useDoing } from './doing.tsx'

type Properties = {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  /** What will follow, in a sentence or two. */
  readonly children: ReactNode
  readonly doIt: string
  readonly work: () => Promise<unknown>
}

/** Asks once more before something that others will notice. Stays open with the problem when it cannot be done. */
export function Confirm({ opened, onClose, title, children, doIt, work }: Properties) {
  const { run, busy, notice } = useDoing()
  const go = async () => {
    if (await run(work)) onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      {children}
      {notice}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={busy} onClick={go} data-autofocus>
          {doIt}
        </Button>
      </Group>
    </Modal>
  )
}
