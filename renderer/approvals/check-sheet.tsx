import type { ApprovalBrief, ClaimView } from '../../app/ipc/views.ts'
import { statusLooks } from '../ui/claim-status.ts'

/** Every claim with what was decided about it, by whom, and on what evidence. */
export function CheckSheet({ brief }: { readonly brief: ApprovalBrief }) {
  if (brief.claims.length === 0) return <p>No claim is tagged in this story.</p>
  return (
    <table className="check-sheet">
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Status</th>
          <th scope="col">Evidence</th>
        </tr>
      </thead>
      <tbody>
        {brief.claims.map((view) => (
          <ClaimLine key={view.claim.id} view={view} names={brief.names} language={brief.covered.language} />
        ))}
      </tbody>
    </table>
  )
}

type Properties = {
  readonly view: ClaimView
  readonly names: ApprovalBrief['names']
  readonly language: string
}

function ClaimLine({ view: { claim, words, status }, names, language }: Properties) {
  const look = statusLooks[status]
  const decision = claim.decisions.at(-1)
  return (
    <tr>
      <td>
        <span className="words" lang={language}>
          “{words ?? claim.taggedWords}”
        </span>
        <div className="sub">
          {claim.kind}
          {claim.risk === 'high' ? ' · high risk' : ''}
        </div>
      </td>
      <td>
        <span className={`glyph tone-${look.tone}`} aria-hidden="true">
          {look.glyph}
        </span>{' '}
        {look.word}
        {decision !== undefined && <div className="sub">{names[decision.by]}</div>}
        {decision !== undefined && decision.note !== '' && <div className="sub">{decision.note}</div>}
      </td>
      <td>
        {claim.evidence.length === 0 && <span className="sub">None</span>}
        {claim.evidence.map((piece) => (
          <div key={piece.id}>
            {[piece.citation, piece.locator].filter((part) => part !== '').join(', ')}{' '}
            <span className="sub">{piece.kind}</span>
          </div>
        ))}
      </td>
    </tr>
  )
}
