import { Modal } from '@mantine/core'
import type { WireItemId } from '../../app/ids.ts'
import { useAsk } from '../ui/desk-client.ts'
import { Unread } from '../ui/doing.tsx'

/** The bytes as they were received, read in the charset they were written in. */
export function WireOriginal({ id, onClose }: { readonly id: WireItemId; readonly onClose: () => void }) {
  const original = useAsk('wireOriginal', { id })
  return (
    <Modal opened onClose={onClose} title="As received" size="xl">
      <Unread error={original.error} />
      {original.data !== undefined && (
        <>
          <p className="sub">
            {original.data.fileName ?? 'Pasted copy'} · {original.data.charset ?? 'charset unknown'} ·{' '}
            {original.data.bytes.toLocaleString('en')} bytes
          </p>
          <pre className="received">{original.data.text}</pre>
        </>
      )}
    </Modal>
  )
}
