import { Modal, Tabs } from '@mantine/core'
import type { StoryId } from '../../app/ids.ts'
import { CoveredCopy } from '../ui/covered-copy.tsx'
import { useAsk } from '../ui/desk-client.ts'

/** The story exactly as it would be released now, on a page and as plain text. */
export function Preview({
  storyId,
  opened,
  onClose,
}: {
  readonly storyId: StoryId
  readonly opened: boolean
  readonly onClose: () => void
}) {
  return (
    <Modal opened={opened} onClose={onClose} title="As it would run now" size="xl">
      {opened && <PreviewTabs storyId={storyId} />}
    </Modal>
  )
}

function PreviewTabs({ storyId }: { readonly storyId: StoryId }) {
  const preview = useAsk('preview', { id: storyId })
  if (preview.data === undefined) return null
  return (
    <Tabs defaultValue="page">
      <Tabs.List mb="md">
        <Tabs.Tab value="page">Page</Tabs.Tab>
        <Tabs.Tab value="text">Plain text</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="page">
        <CoveredCopy covered={preview.data.covered} />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <pre className="plain-copy">{preview.data.text}</pre>
      </Tabs.Panel>
    </Tabs>
  )
}
