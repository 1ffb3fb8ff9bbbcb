import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ClaimView } from '../../app/ipc/views.ts'
import { statusLooks } from '../ui/claim-status.ts'
import { momentText } from '../ui/moment.ts'
import { type Asking, CheckClaim, type Verdict } from './check-claim.tsx'
import { EvidenceBox } from './evidence-box.tsx'
import { WithdrawClaim } from './withdraw-claim.tsx'

type Properties = {
  readonly view: ClaimView
  readonly chosen: boolean
  readonly mayCheck: boolean
  readonly names: Readonly<Record<string, string>>
  readonly timeZone: string
  readonly onChoose: () => void
  readonly asking: Asking
  readonly onAsk: (asking: Asking) => void
  readonly onDecide: (verdict: Verdict) => void
  /** Why the last decision could not be taken. */
  readonly notice: ReactNode
}

/** One claim in the inspector: its words, where it stands, and for the chosen one its evidence and verdicts. */
export function ClaimCard(properties: Properties) {
  const { view, chosen, names, timeZone, onChoose } = properties
  const words = view.words ?? view.claim.taggedWords
  const look = statusLooks[view.status]
  return (
    <section className="claim-card" data-chosen={chosen} data-claim={view.claim.id} aria-label={`Claim: ${words}`}>
      <UnstyledButton className="words" aria-expanded={chosen} onClick={onChoose}>
        “{words}”
      </UnstyledButton>
      <div className="meta">
        <span className={`glyph tone-${look.tone}`} aria-hidden>
          {look.glyph}
        </span>{' '}
        {[look.word, ...facts(view, names, timeZone)].join(' · ')}
      </div>
      {chosen && <Chosen {...properties} />}
    </section>
  )
}

function Chosen({ view, mayCheck, names, asking, onAsk, onDecide, notice }: Properties) {
  return (
    <>
      <EvidenceBox
        claim={view.claim}
        names={names}
        mayCheck={mayCheck}
        adding={asking.kind === 'evidence'}
        onAdd={(adding) => onAsk(adding ? { kind: 'evidence' } : { kind: 'nothing' })}
      />
      {mayCheck && view.words === null && <WithdrawClaim claimId={view.claim.id} />}
      {mayCheck && view.words !== null && (
        <CheckClaim claim={view.claim} asking={asking} onAsk={onAsk} onDecide={onDecide} notice={notice} />
      )}
    </>
  )
}

function facts({ claim, status }: ClaimView, names: Properties['names'], timeZone: string): string[] {
  const decision = claim.decisions.at(-1)
  const who = (id: string | null) => (id === null ? 'the desk' : (names[id] ?? 'somebody'))
  const risk = claim.risk === 'high' ? ['high risk'] : []
  if (decision === undefined || status === 'unchecked') {
    return [claim.kind, ...risk, `tagged by ${who(claim.taggedBy)} ${momentText(claim.taggedAt, timeZone)}`]
  }
  const by = `${who(decision.by)} ${momentText(decision.at, timeZone)}`
  if (status === 'stale')
    return [...risk, `was “${decision.words}” when ${statusLooks[decision.status].word.toLowerCase()} by ${by}`]
  const sources =
    claim.evidence.length === 0
      ? []
      : [`${claim.evidence.length} ${claim.evidence.length === 1 ? 'source' : 'sources'}`]
  const suggestion = decision.suggestion === '' ? [] : [`should say “${decision.suggestion}”`]
  return [claim.kind, ...risk, ...(decision.note === '' ? [] : [decision.note]), ...suggestion, ...sources, by]
}
