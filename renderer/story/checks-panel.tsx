import { Kbd } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { ClaimView } from '../../app/ipc/views.ts'
import { give } from '../ui/desk-client.ts'
import { useDoing } from '../ui/doing.tsx'
import type { Asking, Verdict } from './check-claim.tsx'
import { ChecksMeter } from './checks-meter.tsx'
import { ClaimCard } from './claim-card.tsx'
import { useClaimKeys } from './use-claim-keys.ts'

type Properties = {
  readonly claims: readonly ClaimView[]
  /** Whether the panel is the one of the inspector that is shown. */
  readonly inSight: boolean
  readonly chosen: string | null
  readonly mayCheck: boolean
  readonly names: Readonly<Record<string, string>>
  readonly timeZone: string
  /** Chooses a claim and shows its words in the text. */
  readonly onChoose: (id: string) => void
  readonly beforeDeciding: () => Promise<unknown>
}

/** The story's claims in text order, and the checking of them: by mouse, or with J, K, V, D and S. */
export function ChecksPanel(properties: Properties) {
  const { claims, inSight, chosen, mayCheck, names, timeZone, onChoose, beforeDeciding } = properties
  const list = useRef<HTMLDivElement>(null)
  const [asking, setAsking] = useState<Asking>({ kind: 'nothing' })
  const deciding = useDoing()
  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: () => list.current,
    estimateSize: () => 66,
    getItemKey: (index) => claims[index]?.claim.id ?? index,
    overscan: 8,
  })
  const place = claims.findIndex(({ claim }) => claim.id === chosen)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim was chosen, so what was asked about the last one is over
  useEffect(() => {
    setAsking({ kind: 'nothing' })
    deciding.forget()
    if (place >= 0) rows.scrollToIndex(place, { align: 'auto' })
  }, [chosen])
  const decide = (view: ClaimView, verdict: Verdict) =>
    deciding.run(async () => {
      await beforeDeciding()
      if (view.wordsHash === null) return
      const { status, note, suggestion } = verdict
      await give('decide-claim', { claimId: view.claim.id, status, note, suggestion, wordsHash: view.wordsHash })
      setAsking({ kind: 'nothing' })
    })
  const step = (by: 1 | -1) => {
    const next = claims[Math.min(Math.max(place + by, 0), claims.length - 1)]
    if (next === undefined) return
    onChoose(next.claim.id)
    focusCard(list.current, next.claim.id)
  }
  const view = claims[place]
  useClaimKeys({
    inSight,
    mayDecide: mayCheck && view !== undefined && view.words !== null,
    onNext: () => step(1),
    onPrevious: () => step(-1),
    onVerify: () => view !== undefined && void decide(view, { status: 'verified', note: '', suggestion: '' }),
    onDispute: () => setAsking({ kind: 'reason', status: 'disputed' }),
    onAddEvidence: () => setAsking({ kind: 'evidence' }),
  })
  return (
    <div className="checks-panel">
      <ChecksMeter claims={claims} />
      {claims.length === 0 ? (
        <p className="checks-empty">
          No claim is tagged yet. Select words in the story and press <Kbd size="xs">{tagKeys}</Kbd>.
        </p>
      ) : (
        <div className="checks-list" ref={list}>
          <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
            {rows.getVirtualItems().map((row) => {
              const view = claims[row.index]
              if (view === undefined) return null
              return (
                <div
                  key={row.key}
                  ref={rows.measureElement}
                  data-index={row.index}
                  style={{ position: 'absolute', insetInline: 0, transform: `translateY(${row.start}px)` }}
                >
                  <ClaimCard
                    view={view}
                    chosen={view.claim.id === chosen}
                    mayCheck={mayCheck}
                    names={names}
                    timeZone={timeZone}
                    onChoose={() => onChoose(view.claim.id)}
                    asking={asking}
                    onAsk={setAsking}
                    onDecide={(verdict) => decide(view, verdict)}
                    notice={deciding.notice}
                  />
                </div>
              )
            })}
          </div>
        </div>
      )}
    </div>
  )
}

const tagKeys = window.stet.platform === 'darwin' ? '⌘⇧F' : 'Ctrl+Shift+F'

function focusCard(list: HTMLElement | null, id: string): void {
  requestAnimationFrame(() => {
    list?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(id)}"] .words`)?.focus()
  })
}
