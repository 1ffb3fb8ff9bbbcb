import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Gate, GatePlace } from '../../app/approval/gate.ts'

const looks = {
  pass: { glyph: '✓', tone: 'verified', word: 'Passed' },
  block: { glyph: '✗', tone: 'disputed', word: 'Blocks' },
  advice: { glyph: '!', tone: 'open', word: 'Advice' },
} as const

type Properties = {
  readonly gates: readonly Gate[]
  /** Leads to where a gate is put right; without it the list only tells. */
  readonly onGo?: (place: GatePlace) => void
  /** More to a gate, below its reason. */
  readonly beside?: (gate: Gate) => ReactNode
}

/** The gates with their reasons and the way to each one's place. */
export function GateList({ gates, onGo, beside }: Properties) {
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label="Gates">
      {gates.map((gate) => (
        <li key={gate.id} className="gate" data-gate={gate.id} data-outcome={gate.outcome}>
          <span className={`glyph tone-${looks[gate.outcome].tone}`} role="img" aria-label={looks[gate.outcome].word}>
            {looks[gate.outcome].glyph}
          </span>
          <div>
            {gate.title}
            <div className="sub">
              {gate.reason}
              {gate.outcome === 'advice' && ' Advice, does not block.'}
            </div>
            {gate.place !== null && onGo !== undefined && <GoThere place={gate.place} onGo={onGo} />}
            {beside?.(gate)}
          </div>
        </li>
      ))}
    </ul>
  )
}

function GoThere({ place, onGo }: { readonly place: GatePlace; readonly onGo: (place: GatePlace) => void }) {
  return (
    <UnstyledButton className="text-link" onClick={() => onGo(place)}>
      {wordsFor(place)}
    </UnstyledButton>
  )
}

function wordsFor(place: GatePlace): string {
  switch (place.kind) {
    case 'claim':
      return 'Go to the claim'
    case 'text':
      return `Go to “${place.words}”`
    case 'picture':
      return 'Go to the picture'
    case 'field':
      return `Go to the ${place.field}`
    case 'footer':
      return 'Go to the footer'
    case 'wire':
      return 'Go to the wire copy'
  }
}
