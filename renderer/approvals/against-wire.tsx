import { useMemo } from 'react'
import { paragraphsOf } from '../../app/approval/copy-diff.ts'
import type { ApprovalBrief } from '../../app/ipc/views.ts'
import { diffParagraphs, shareKept } from '../../app/story/word-diff.ts'
import { type StoredWireItem, takeNamed } from '../../app/wire/stored-wire-item.ts'
import { ChangedParagraphs } from '../ui/changed-copy.tsx'

/** The story laid over each take it was made from: what is the agency's, what was left out, what is the house's own. */
export function AgainstWire({ brief }: { readonly brief: ApprovalBrief }) {
  if (brief.wire.length === 0) return <p>This story uses no wire copy.</p>
  return brief.wire.map((stored) => <AgainstTake key={stored.id} stored={stored} brief={brief} />)
}

function AgainstTake({ stored, brief }: { readonly stored: StoredWireItem; readonly brief: ApprovalBrief }) {
  const { covered, story } = brief
  const used = story.wire.find((link) => link.itemId === stored.id)?.takeId
  const { item } = (used === undefined ? null : takeNamed(stored, used)) ?? stored.current
  const laid = useMemo(
    () => diffParagraphs(item.paragraphs, paragraphsOf(covered), covered.language),
    [item.paragraphs, covered],
  )
  const percent = Math.round(shareKept(laid) * 100)
  return (
    <section aria-label={`Against ${item.headline ?? item.guid}`}>
      <p style={{ marginTop: 0 }}>
        <b>{percent} percent of your text is this wire copy.</b>{' '}
        <span className="sub">
          {[item.credit, item.headline].filter((part) => part !== null).join(' · ')}. Underlined words are the house’s
          own, struck ones were left out.
        </span>
      </p>
      <article className="copy" lang={covered.language}>
        <ChangedParagraphs paragraphs={laid} />
      </article>
    </section>
  )
}
