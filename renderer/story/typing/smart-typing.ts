import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { smartChange } from '../../../app/story/smart-typing.ts'

/** Where the cursor stands after a change that Backspace may take back; null once anything else was done. */
const justChanged = new PluginKey<number | null>('smart typing')

/**
 * Sets quotes, dashes and ellipses of the language the text is in (its `lang`). What was typed is written first and
 * the change is a step of its own, so that one undo, or Backspace at once, gives the typed characters back. Nothing
 * happens while a text is being composed.
 */
export const SmartTyping = Extension.create({
  name: 'smartTyping',
  priority: 200,
  addKeyboardShortcuts() {
    return {
      Backspace: () => {
        const { state, commands } = this.editor
        const at = justChanged.getState(state)
        return typeof at === 'number' && state.selection.empty && state.selection.from === at && commands.undo()
      },
    }
  },
  addProseMirrorPlugins() {
    return [
      new Plugin<number | null>({
        key: justChanged,
        state: {
          init: () => null,
          apply: (transaction, before) => {
            const changed = transaction.getMeta(justChanged) as number | undefined
            if (changed !== undefined) return changed
            return transaction.docChanged || transaction.selectionSet ? null : before
          },
        },
        props: {
          handleTextInput: (view, from, to, text) => type(view, from, to, text),
        },
      }),
    ]
  },
})

function type(view: EditorView, from: number, to: number, text: string): boolean {
  if (view.composing || [...text].length !== 1) return false
  const { $from } = view.state.selection
  const before = $from.parent.textBetween(0, from - $from.start(), '\n', '\ufffc')
  const change = smartChange(before, text, languageOf(view))
  if (change === null) return false
  view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView())
  const undo = yUndoPluginKey.getState(view.state)?.undoManager
  undo?.stopCapturing()
  const end = view.state.selection.from
  const start = end - change.remove
  const marks = view.state.doc.nodeAt(start)?.marks ?? []
  const { tr, schema } = view.state
  tr.replaceWith(start, end, schema.text(change.insert, marks))
  view.dispatch(tr.setMeta(justChanged, tr.selection.from).scrollIntoView())
  undo?.stopCapturing()
  return true
}

function languageOf(view: EditorView): string {
  return view.dom.closest<HTMLElement>('[lang]')?.lang ?? 'en'
}
