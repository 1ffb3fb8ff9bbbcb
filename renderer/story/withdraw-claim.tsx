import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ClaimId } from '../../app/ids.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'

/** Sets an orphaned claim aside, with the reason its words were cut. */
export function WithdrawClaim({ claimId }: { readonly claimId: ClaimId }) {
  const [reason, setReason] = useState('')
  const { run, busy, notice } = useDoing()
  return (
    <form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault()
        void run(() => give('withdraw-claim', { claimId, reason }))
      }}
    >
      <span className="sub">Its words are no longer in the story.</span>
      <TextInput label="Reason" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {notice}
      <div>
        <Button type="submit" size="compact-sm" loading={busy} disabled={reason.trim().length < 3}>
          Withdraw
        </Button>
      </div>
    </form>
  )
}
