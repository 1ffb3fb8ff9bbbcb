import { Button } from '@mantine/core'
import type { Gate, GatePlace } from '../../app/approval/gates.ts'

const looks = {
  pass: { glyph: '✓', tone: 'verified', word: 'Passed' },
  block: { glyph: '✗', tone: 'disputed', word: 'Blocks' },
  advice: { glyph: '!', tone: 'open', word: 'Advice' },
} as const

const jumps: Readonly<Record<GatePlace['kind'], string>> = {
  claim: 'Go to the claim',
  text: 'Go to the words',
  field: 'Go to the field',
  footer: 'Go to the footer',
  wire: 'Go to the wire source',
}

type Properties = {
  readonly gates: readonly Gate[]
  /** Leads to where a gate is put right; without it the list only informs. */
  readonly onJump?: (place: GatePlace) => void
}

/** The gates with their reasons, and the way to what holds one closed. */
export function GateList({ gates, onJump }: Properties) {
  return (
    <ul className="plain-list" aria-label="Gates">
      {gates.map((gate) => (
        <li key={gate.id} className="row gate" data-gate={gate.id} data-outcome={gate.outcome}>
          <span className={`glyph tone-${looks[gate.outcome].tone}`} role="img" aria-label={looks[gate.outcome].word}>
            {looks[gate.outcome].glyph}
          </span>
          <div>
            {gate.title}
            <div className="sub">{gate.reason}</div>
            {onJump !== undefined && gate.place !== null && gate.outcome !== 'pass' && (
              <Jump gate={gate} place={gate.place} onJump={onJump} />
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

type JumpProperties = {
  readonly gate: Gate
  readonly place: GatePlace
  readonly onJump: (place: GatePlace) => void
}

function Jump({ gate, place, onJump }: JumpProperties) {
  return (
    <Button
      variant="default"
      size="compact-xs"
      mt={4}
      aria-label={`${jumps[place.kind]}: ${gate.title}`}
      onClick={() => onJump(place)}
    >
      {jumps[place.kind]}
    </Button>
  )
}
