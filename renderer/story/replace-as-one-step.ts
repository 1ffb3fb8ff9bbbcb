import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Match } from './find-marks.ts'
import { replaceFound } from './replace-found.ts'

/** Replaces these as one step of undo, apart from what was typed before and after. Gives how many there were. */
export function replaceAsOneStep(editor: Editor, matches: readonly Match[]): number {
  const undo = yUndoPluginKey.getState(editor.state)?.undoManager
  undo?.stopCapturing()
  const { tr } = editor.state
  const count = replaceFound(tr, matches)
  if (tr.docChanged) editor.view.dispatch(tr)
  undo?.stopCapturing()
  return count
}
