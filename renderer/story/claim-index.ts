import type { Node } from '@tiptap/pm/model'
import { findTks } from '../../app/story/tk.ts'
import { eachBlock, textOf } from './block-text.ts'

/** A stretch of one paragraph, in positions relative to its start. */
export type Stretch = { readonly from: number; readonly to: number; readonly claim: string | null }

const known = new WeakMap<Node, readonly Stretch[]>()

/** The claims and TKs of one paragraph. Nodes never change, so each is looked at once. */
export function stretchesOf(block: Node): readonly Stretch[] {
  const before = known.get(block)
  if (before !== undefined) return before
  const found: Stretch[] = findTks(textOf(block)).map(({ from, to }) => ({
    from,
    to,
    claim: null,
  }))
  block.forEach((inline, offset) => {
    for (const mark of inline.marks) {
      if (mark.type.name === 'claim')
        found.push({ from: offset, to: offset + inline.nodeSize, claim: String(mark.attrs.id) })
    }
  })
  known.set(block, found)
  return found
}

/** The claim ids in a document. */
export function claimIds(document: Node): Set<string> {
  const ids = new Set<string>()
  eachBlock(document, (block) => {
    for (const stretch of stretchesOf(block)) if (stretch.claim !== null) ids.add(stretch.claim)
  })
  return ids
}

/** Where a claim's words stand in a document, or null when nothing carries it. */
export function rangeOfClaim(document: Node, id: string): { from: number; to: number } | null {
  let range: { from: number; to: number } | null = null
  eachBlock(document, (block, position) => {
    for (const { from, to, claim } of stretchesOf(block)) {
      if (claim === id) range = { from: range?.from ?? position + 1 + from, to: position + 1 + to }
    }
  })
  return range
}
