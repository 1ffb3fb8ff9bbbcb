import { useMemo } from 'react'
import { type ClaimState, diffCopy } from '../../app/approval/copy-diff.ts'
import type { ApprovalBrief } from '../../app/ipc/views.ts'
import { ChangedParagraphs, ChangedWords } from '../ui/changed-copy.tsx'
import { statusLooks } from '../ui/claim-status.ts'
import { useMoments } from '../ui/moments.ts'

/** The text as it was returned and as it stands, laid over each other. */
export function ChangesSinceReturn({ brief }: { readonly brief: ApprovalBrief }) {
  const moments = useMoments()
  const { lastReturn } = brief.story
  if (lastReturn === undefined) return <p>This story has not been returned, so there is nothing to compare it with.</p>
  return (
    <>
      <p className="sub" style={{ marginTop: 0 }}>
        Returned by {brief.names[lastReturn.by] ?? 'a colleague'}, {moments.full(lastReturn.at)}
      </p>
      <Changes before={lastReturn.covered} after={brief.covered} />
    </>
  )
}

type Texts = { readonly before: ApprovalBrief['covered']; readonly after: ApprovalBrief['covered'] }

function Changes({ before, after }: Texts) {
  const diff = useMemo(() => diffCopy(before, after), [before, after])
  if (diff.changed.length === 0) return <p>Nothing has changed since.</p>
  return (
    <>
      <p className="sub" role="status">
        Changed: {diff.changed.join(', ')}
      </p>
      <article className="copy" lang={after.language} aria-label="Changes">
        <h1>
          <ChangedWords runs={diff.headline} />
        </h1>
        {diff.dek.length > 0 && (
          <p className="dek">
            <ChangedWords runs={diff.dek} />
          </p>
        )}
        <p className="standing">
          <ChangedWords runs={diff.byline} />
          {diff.dateline.length > 0 && ' · '}
          <ChangedWords runs={diff.dateline} />
        </p>
        {diff.changed.includes('language') && (
          <p className="standing">
            Language: <ChangedWords runs={diff.language} />
          </p>
        )}
        <ChangedParagraphs paragraphs={diff.body} />
        {diff.footer.length > 0 && (
          <p className="footer-copy">
            <ChangedWords runs={diff.footer} />
          </p>
        )}
      </article>
      {diff.claims.length > 0 && (
        <section aria-label="Claims that changed">
          <h2 className="sub">Claims</h2>
          <ul>
            {diff.claims.map((claim) => (
              <li key={claim.id}>
                {said(claim.before, 'not tagged')} → {said(claim.after, 'no longer there')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function said(claim: ClaimState | null, otherwise: string): string {
  if (claim === null) return otherwise
  const words = claim.words === null ? 'words that are gone' : `“${claim.words}”`
  return `${words} ${statusLooks[claim.status].word.toLowerCase()}`
}
