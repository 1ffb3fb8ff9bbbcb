import type { Node } from '@tiptap/pm/model'
import { findTks } from '../../app/story/tk.ts'
import { eachBlock, textOf } from './block-text.ts'

/** Where words first stand in a document, or null when no paragraph has them. A hole is never found inside a word. */
export function rangeOfWords(document: Node, words: string): { from: number; to: number } | null {
  let range: { from: number; to: number } | null = null
  eachBlock(document, (block, position) => {
    if (range !== null) return
    const at = startOf(words, textOf(block))
    if (at >= 0) range = { from: position + 1 + at, to: position + 1 + at + words.length }
  })
  return range
}

function startOf(words: string, text: string): number {
  const isHole = findTks(words).some((tk) => tk.text === words)
  return isHole ? (findTks(text).find((tk) => tk.text === words)?.from ?? -1) : text.indexOf(words)
}
