import type { Node } from '@tiptap/pm/model'
import { type SpelledWord, spelledWords } from '../../../app/people/spelled-words.ts'
import { eachBlock, textOf } from '../block-text.ts'
import type { Misspelling } from './spelling-marks.ts'

const known = new WeakMap<Node, readonly SpelledWord[]>()

/** The words of one paragraph. Nodes never change, so each is looked through once. */
function wordsOf(block: Node): readonly SpelledWord[] {
  const before = known.get(block)
  if (before !== undefined) return before
  const words = spelledWords(textOf(block))
  known.set(block, words)
  return words
}

/** A stretch of a document, in its positions. */
export type Stretch = { readonly from: number; readonly to: number }

/** The words between two positions, each once, that nothing is known of yet. */
export function unknownWords(document: Node, { from, to }: Stretch, answers: ReadonlyMap<string, boolean>): string[] {
  const words = new Set<string>()
  eachBlock(
    document,
    (block) => {
      for (const { word } of wordsOf(block)) if (!answers.has(word)) words.add(word)
    },
    from,
    to,
  )
  return [...words]
}

/** Where misspelled words stand between two positions. The word somebody is writing, at `cursor`, is left in peace. */
export function misspellingsIn(
  document: Node,
  { from, to }: Stretch,
  answers: ReadonlyMap<string, boolean>,
  cursor: number | null,
): Misspelling[] {
  const found: Misspelling[] = []
  eachBlock(
    document,
    (block, position) => {
      for (const { word, from: offset } of wordsOf(block)) {
        const start = position + 1 + offset
        const end = start + word.length
        const writing = cursor !== null && cursor >= start && cursor <= end
        if (answers.get(word) === true && !writing) found.push({ from: start, to: end, word })
      }
    },
    from,
    to,
  )
  return found
}
