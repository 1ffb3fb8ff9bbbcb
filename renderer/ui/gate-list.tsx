import type { Gate } from '../../app/approval/gate.ts'

const looks = {
  pass: { glyph: '✓', tone: 'verified', word: 'Passed' },
  block: { glyph: '✗', tone: 'disputed', word: 'Blocks' },
  advice: { glyph: '!', tone: 'open', word: 'Advice' },
} as const

/** The gates with their reasons. */
export function GateList({ gates }: { readonly gates: readonly Gate[] }) {
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }} aria-label="Gates">
      {gates.map((gate) => (
        <li key={gate.id} className="row" data-gate={gate.id} data-outcome={gate.outcome}>
          <span className={`glyph tone-${looks[gate.outcome].tone}`} role="img" aria-label={looks[gate.outcome].word}>
            {looks[gate.outcome].glyph}
          </span>{' '}
          {gate.title}
          <div className="sub">{gate.reason}</div>
        </li>
      ))}
    </ul>
  )
}
