import type { Node } from '@tiptap/pm/model'
import { stretchesOf } from './claim-index.ts'

/** Whether a stretch of a paragraph, in offsets of its content, stands wholly within the words of one claim. */
export function inClaim(block: Node, from: number, to: number): boolean {
  const reached = new Map<string, number>()
  for (const stretch of stretchesOf(block)) {
    if (stretch.claim === null || stretch.to <= from || stretch.from >= to) continue
    const start = reached.get(stretch.claim) ?? from
    if (stretch.from <= start) reached.set(stretch.claim, Math.max(start, stretch.to))
    if ((reached.get(stretch.claim) ?? from) >= to) return true
  }
  return false
}
