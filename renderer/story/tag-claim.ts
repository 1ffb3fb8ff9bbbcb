import type { Editor } from '@tiptap/core'
import { claimId, newId } from '../../app/ids.ts'

/** Tags the selected words as a claim and gives its id, or null when nothing but white space is selected. */
export function tagClaim(editor: Editor): string | null {
  const { from, to } = editor.state.selection
  const words = editor.state.doc.textBetween(from, to, '\n', '\n')
  const start = from + (words.length - words.trimStart().length)
  const end = to - (words.length - words.trimEnd().length)
  if (words.trim() === '' || start >= end) return null
  const id = newId(claimId)
  editor.chain().focus().setTextSelection({ from: start, to: end }).setMark('claim', { id }).run()
  return id
}

/** Takes every claim off the selected words. */
export function untagClaims(editor: Editor): void {
  editor.chain().focus().extendMarkRange('claim').unsetMark('claim').run()
}
