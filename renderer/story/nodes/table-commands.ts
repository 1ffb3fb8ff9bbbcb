import { type Editor, Extension } from '@tiptap/core'
import { type Command, TextSelection } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  toggleHeaderRow,
} from '@tiptap/pm/tables'

/** Something that can be done with the table the cursor is in. */
export type TableChange = { readonly id: string; readonly label: string; readonly run: Command }

/** Everything that can be done with a table, in the order menus show it. */
export const tableChanges: readonly TableChange[] = [
  { id: 'row-above', label: 'Row above', run: addRowBefore },
  { id: 'row-below', label: 'Row below', run: addRowAfter },
  { id: 'column-before', label: 'Column before', run: addColumnBefore },
  { id: 'column-after', label: 'Column after', run: addColumnAfter },
  { id: 'header-row', label: 'Header row on or off', run: toggleHeaderRow },
  { id: 'delete-row', label: 'Delete row', run: deleteRow },
  { id: 'delete-column', label: 'Delete column', run: deleteColumn },
  { id: 'delete-table', label: 'Delete table', run: deleteTable },
]

/** Does something with the table the cursor is in, and goes back to the words. */
export function changeTable(editor: Editor, { run }: TableChange): void {
  run(editor.state, editor.view.dispatch)
  editor.commands.focus()
}

/** Sets a table of three rows and columns at the cursor, the first row heading it, with the cursor in its first cell. */
export function insertTable(editor: Editor): void {
  const cell = (type: 'tableHeader' | 'tableCell') => ({ type, content: [{ type: 'paragraph' }] })
  const row = (type: 'tableHeader' | 'tableCell') => ({
    type: 'tableRow',
    content: [cell(type), cell(type), cell(type)],
  })
  const content = [row('tableHeader'), row('tableCell'), row('tableCell')]
  editor
    .chain()
    .focus()
    .insertContent({ type: 'table', content })
    .command(({ tr }) => {
      const { from } = tr.selection
      let inside: number | null = null
      tr.doc.descendants((node, position) => {
        if (node.type.name === 'table' && position < from) inside = position
        return !node.isTextblock
      })
      if (inside !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(inside + 1)))
      return true
    })
    .run()
}

/** Tab and Shift+Tab go from cell to cell; Tab in the last one makes another row. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  priority: 150,
  addKeyboardShortcuts() {
    const run = (command: Command) => command(this.editor.state, this.editor.view.dispatch)
    return {
      Tab: () => run(goToNextCell(1)) || (run(addRowAfter) && run(goToNextCell(1))),
      'Shift-Tab': () => run(goToNextCell(-1)),
    }
  },
})
