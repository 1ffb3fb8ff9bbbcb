import type { Mark, Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Match } from './find-marks.ts'

/**
 * Replaces what was found, in one step, and says how many there were. Words inside a claim stay inside it, so that the
 * claim becomes stale and is never lost; across the edge of a claim the claim keeps the words it has left, as when somebody
 * types over them. A place that no longer says what was found there is left alone.
 */
export function replaceFound(transaction: Transaction, matches: readonly Match[]): number {
  let replaced = 0
  for (const { from, to, words, instead } of matches.toReversed()) {
    if (transaction.doc.textBetween(from, to, '\n', '\n') !== words) continue
    if (instead === '') transaction.delete(from, to)
    else
      transaction.replaceWith(from, to, transaction.doc.type.schema.text(instead, marksOver(transaction.doc, from, to)))
    replaced += 1
  }
  return replaced
}

/** The marks new words get: the look of the first words they replace, and every claim that all of these carry. */
function marksOver(document: Node, from: number, to: number): Mark[] {
  const runs: (readonly Mark[])[] = []
  document.nodesBetween(from, to, (node) => {
    if (node.isText) runs.push(node.marks)
  })
  const [first = [], ...others] = runs
  return first.filter((mark) => mark.type.name !== 'claim' || others.every((marks) => mark.isInSet(marks)))
}
