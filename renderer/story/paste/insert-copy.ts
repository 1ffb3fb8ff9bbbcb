import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Block } from '../../../app/story/body.ts'

/** An edit of its own in the history of a story: as long as it is the newest, undoing undoes nothing else. */
export type UndoStep = { readonly isThere: () => boolean; readonly isNewest: () => boolean }

/**
 * The edit that puts copy where the selection is. A paragraph at its beginning or end joins the words beside it; other
 * blocks stand for themselves.
 */
export function pasteTransaction(state: EditorState, blocks: readonly Block[]): Transaction {
  return asPaste(state.tr.replaceSelection(sliceOf(state.schema, blocks)))
}

/**
 * The edit that puts copy right after what is selected and replaces nothing, for copy that took a while to read: what is
 * selected by then was never meant to go.
 */
export function documentTransaction(state: EditorState, blocks: readonly Block[]): Transaction {
  const { to } = state.selection
  const transaction = state.tr.replaceRange(to, to, sliceOf(state.schema, blocks))
  const end = transaction.doc.resolve(transaction.mapping.map(to))
  return asPaste(transaction.setSelection(Selection.near(end, -1)))
}

/** Dispatches an edit that brings copy in, as one step of undo that nothing before or after joins. */
export function insertCopy(view: EditorView, transaction: Transaction): UndoStep {
  const manager = yUndoPluginKey.getState(view.state)?.undoManager
  manager?.stopCapturing()
  view.dispatch(transaction)
  manager?.stopCapturing()
  const step = manager?.undoStack.at(-1)
  return {
    isThere: () => step !== undefined && (manager?.undoStack.includes(step) ?? false),
    isNewest: () => step !== undefined && manager?.undoStack.at(-1) === step,
  }
}

/** Puts the selection where something was dropped. */
export function selectDropPlace(view: EditorView, event: DragEvent): void {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (place === null) return
  const selection = Selection.near(view.state.doc.resolve(place.pos))
  view.dispatch(view.state.tr.setSelection(selection))
}

function asPaste(transaction: Transaction): Transaction {
  return transaction.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste')
}

function sliceOf(schema: Schema, blocks: readonly Block[]): Slice {
  const nodes = blocks.map((block) => schema.nodeFromJSON(block))
  const opens = (node: Node | undefined) => (node?.type.name === 'paragraph' ? 1 : 0)
  return new Slice(Fragment.fromArray(nodes), opens(nodes[0]), opens(nodes.at(-1)))
}
