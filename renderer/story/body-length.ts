import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useState } from 'react'
import { addLengths, type Length, lengthOf, noLength } from '../../app/story/length.ts'
import { eachBlock, textOf } from './block-text.ts'
import { whenIdle } from './when-idle.ts'

/** The length of the body, and of the words selected in it, if any are. */
export type BodyLength = { readonly story: Length; readonly selection: Length | null }

const known = new Map<string, WeakMap<Node, Length>>()

/** The length of what stands between two positions. Whole paragraphs are counted once, however often the rest changes. */
export function lengthBetween(document: Node, language: string, from = 0, to = document.content.size): Length {
  const lengths = known.get(language) ?? new WeakMap<Node, Length>()
  known.set(language, lengths)
  let total = noLength
  const add = (block: Node, position: number) => {
    const [start, end] = [Math.max(from - position - 1, 0), Math.min(to - position - 1, block.content.size)]
    if (start > 0 || end < block.content.size) {
      total = addLengths(total, lengthOf(textOf(block).slice(start, Math.max(start, end)), language))
      return
    }
    const length = lengths.get(block) ?? lengthOf(textOf(block), language)
    lengths.set(block, length)
    total = addLengths(total, length)
  }
  eachBlock(document, add, from, to)
  return total
}

/** The length of the body being written, counted when the window has a moment; null until the editor is there. */
export function useBodyLength(editor: Editor | null, language: string): BodyLength | null {
  const [length, setLength] = useState<BodyLength | null>(null)
  useEffect(() => {
    if (editor === null) return
    return whenIdle(editor, ['update', 'selectionUpdate'], () => {
      const { doc, selection } = editor.state
      const next = {
        story: lengthBetween(doc, language),
        selection: selection.empty ? null : lengthBetween(doc, language, selection.from, selection.to),
      }
      setLength((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    })
  }, [editor, language])
  return length
}
