import { Kbd } from '@mantine/core'
import type { ClaimView } from '../../app/ipc/views.ts'
import { type StatusLook, statusLooks } from '../ui/claim-status.ts'

const tones: readonly (readonly [StatusLook['tone'], string])[] = [
  ['verified', 'settled'],
  ['stale', 'stale'],
  ['disputed', 'disputed or orphaned'],
  ['checking', 'being checked'],
  ['open', 'open'],
]

/** How far the checking has come, in words and as a meter. */
export function ChecksMeter({ claims }: { readonly claims: readonly ClaimView[] }) {
  const settled = claims.filter((claim) => claim.settled).length
  const blocking = claims.length - settled
  const shares = tones
    .map(([tone, word]) => ({
      tone,
      word,
      count: claims.filter(({ status }) => statusLooks[status].tone === tone).length,
    }))
    .filter(({ count }) => count > 0)
  return (
    <div className="checks-head">
      <b>
        {settled} of {claims.length} settled
      </b>{' '}
      {blocking > 0 && <span className="sub">· {blocking === 1 ? '1 blocks' : `${blocking} block`} approval</span>}
      <div
        className="checks-meter"
        role="img"
        aria-label={shares.map(({ word, count }) => `${count} ${word}`).join(', ') || 'No claims'}
      >
        {shares.map(({ tone, count }) => (
          <span key={tone} style={{ flexGrow: count, background: `var(--${tone})` }} />
        ))}
      </div>
      <span className="sub">
        Next <Kbd size="xs">J</Kbd> · Verify <Kbd size="xs">V</Kbd> · Dispute <Kbd size="xs">D</Kbd> · Source{' '}
        <Kbd size="xs">S</Kbd>
      </span>
    </div>
  )
}
