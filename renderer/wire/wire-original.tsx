import { Modal, Tabs } from '@mantine/core'
import type { WireTakeId } from '../../app/ids.ts'
import { useAsk } from '../ui/desk-client.ts'

/** The file a take came in, as text and byte by byte. */
export function OriginalBytes({
  takeId,
  opened,
  onClose,
}: {
  readonly takeId: WireTakeId
  readonly opened: boolean
  readonly onClose: () => void
}) {
  return (
    <Modal opened={opened} onClose={onClose} title="As received" size="xl">
      {opened && <Original takeId={takeId} />}
    </Modal>
  )
}

function Original({ takeId }: { readonly takeId: WireTakeId }) {
  const original = useAsk('wireOriginal', { takeId })
  if (original.data === undefined) return null
  const { fileName, charset, text, hex, bytes } = original.data
  return (
    <>
      <p className="sub">
        {[fileName ?? 'Pasted copy', charset, `${bytes.toLocaleString('en')} bytes`]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <Tabs defaultValue="text">
        <Tabs.List mb="sm">
          <Tabs.Tab value="text">Text</Tabs.Tab>
          <Tabs.Tab value="bytes">Bytes</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="text">
          <pre className="wire-original">{text}</pre>
        </Tabs.Panel>
        <Tabs.Panel value="bytes">
          <pre className="wire-original">{hex}</pre>
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
