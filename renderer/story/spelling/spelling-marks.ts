import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { editedStretch } from '../edited-stretch.ts'

/** A misspelled word and where it stands. */
export type Misspelling = { readonly from: number; readonly to: number; readonly word: string }

type OnMenu = (misspelling: Misspelling) => void

const spelling = new PluginKey<DecorationSet>('spelling')

/**
 * Draws a line under misspelled words. They move with the text; one that is edited loses its line until it is looked at
 * again. The menu of the right button or the menu key on one is answered by whoever `onSpellingMenu` names.
 */
export const SpellingMarks = Extension.create<Record<string, never>, { onMenu: OnMenu | null }>({
  name: 'spellingMarks',
  addStorage: () => ({ onMenu: null }),
  addProseMirrorPlugins() {
    const { storage } = this
    return [
      new Plugin<DecorationSet>({
        key: spelling,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, before) => {
            const told = transaction.getMeta(spelling) as readonly Misspelling[] | undefined
            if (told !== undefined) return DecorationSet.create(transaction.doc, told.map(lineUnder))
            if (!transaction.docChanged || before === DecorationSet.empty) return before
            const { from, to } = editedStretch(transaction.mapping, transaction.doc.content.size)
            const mapped = before.map(transaction.mapping, transaction.doc)
            return mapped.remove(mapped.find(from, to))
          },
        },
        props: {
          decorations: (state) => spelling.getState(state),
          handleDOMEvents: {
            contextmenu: (view, event) => {
              const found = storage.onMenu === null ? null : misspellingAt(view, event)
              if (found === null) return false
              event.preventDefault()
              storage.onMenu?.(found)
              return true
            },
          },
        },
      }),
    ]
  },
})

/** Shows these in place of the misspellings that were shown. */
export function showMisspellings(editor: Editor, found: readonly Misspelling[]): void {
  editor.view.dispatch(editor.state.tr.setMeta(spelling, found).setMeta('addToHistory', false))
}

/** From now on `listener` answers when somebody asks for the menu of a misspelled word; null for nobody. */
export function onSpellingMenu(editor: Editor, listener: OnMenu | null): void {
  const storage = editor.storage as unknown as { spellingMarks: { onMenu: OnMenu | null } }
  storage.spellingMarks.onMenu = listener
}

function lineUnder({ from, to, word }: Misspelling): Decoration {
  return Decoration.inline(from, to, { class: 'misspelled' }, { word })
}

/** The misspelling under the pointer, or at the cursor when the menu key was pressed. */
function misspellingAt(view: EditorView, event: MouseEvent): Misspelling | null {
  const byPointer = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
  const at = event.button === 2 && byPointer !== undefined ? byPointer : view.state.selection.head
  const [line] = spelling.getState(view.state)?.find(at, at) ?? []
  return line === undefined ? null : { from: line.from, to: line.to, word: String(line.spec.word) }
}
