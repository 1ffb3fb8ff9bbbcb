import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEffect, useState } from 'react'
import { countWords } from '../../app/story/word-count.ts'

const known = new Map<string, WeakMap<Node, number>>()

/** The words of a document. Each paragraph is counted once, however often the rest changes. */
export function wordsIn(document: Node, language: string): number {
  const counts = known.get(language) ?? new WeakMap<Node, number>()
  known.set(language, counts)
  let total = 0
  document.descendants((node) => {
    if (!node.isTextblock) return true
    const before = counts.get(node)
    const words = before ?? countWords(node.textBetween(0, node.content.size, '\n', '\n'), language)
    if (before === undefined) counts.set(node, words)
    total += words
    return false
  })
  return total
}

/** The words of the body being written, counted when the window has a moment; null until the editor is there. */
export function useBodyWords(editor: Editor | null, language: string): number | null {
  const [words, setWords] = useState<number | null>(null)
  useEffect(() => {
    if (editor === null) return
    let waiting: number | null = null
    const count = () => {
      waiting = null
      if (!editor.isDestroyed) setWords(wordsIn(editor.state.doc, language))
    }
    const later = () => {
      waiting ??= requestIdleCallback(count, { timeout: 400 })
    }
    count()
    editor.on('update', later)
    return () => {
      editor.off('update', later)
      if (waiting !== null) cancelIdleCallback(waiting)
    }
  }, [editor, language])
  return words
}
