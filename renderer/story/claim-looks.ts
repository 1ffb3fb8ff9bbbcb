import { PluginKey } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'
import type { ClaimStatus } from '../../app/factcheck/claim.ts'
import { statusLooks } from '../ui/claim-status.ts'

/** How the claims look now: the status of each, and which one is chosen. */
export type ClaimLooks = { readonly statuses: ReadonlyMap<string, ClaimStatus>; readonly chosen: string | null }

/** What the editor keeps beside the text: how claims look, and where TKs are. */
export type ClaimLooksState = { readonly looks: ClaimLooks; readonly tks: DecorationSet }

/** Sent as a transaction's meta when statuses or the choice change. */
export const claimLooks = new PluginKey<ClaimLooksState>('claim looks')

/**
 * Dresses the element of words that carry a claim: its tone and status choose the underline, and of a paragraph the most
 * pressing status stands in the margin, which the style sheet finds out.
 */
export function dressClaim(words: HTMLElement, claim: string, looks: ClaimLooks | undefined): void {
  const status = looks?.statuses.get(claim)
  const tone = status === undefined ? '' : ` claim-${statusLooks[status].tone}`
  words.className = `claim${tone}${claim === looks?.chosen ? ' claim-chosen' : ''}`
  if (status === undefined) delete words.dataset.status
  else words.dataset.status = status
}

/** Dresses the words of these claims anew, wherever an editor shows them. */
export function dressClaims(body: HTMLElement, changed: ReadonlySet<string>, looks: ClaimLooks): void {
  if (changed.size === 0) return
  for (const words of body.querySelectorAll<HTMLElement>('[data-claim-id]')) {
    const { claimId } = words.dataset
    if (claimId !== undefined && changed.has(claimId)) dressClaim(words, claimId, looks)
  }
}

/** The claims that look otherwise than before. */
export function changedClaims(before: ClaimLooks, after: ClaimLooks): ReadonlySet<string> {
  const changed = new Set<string>()
  for (const [id, status] of after.statuses) if (before.statuses.get(id) !== status) changed.add(id)
  for (const id of before.statuses.keys()) if (!after.statuses.has(id)) changed.add(id)
  for (const id of [before.chosen, after.chosen]) if (id !== null && before.chosen !== after.chosen) changed.add(id)
  return changed
}
