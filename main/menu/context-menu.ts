import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'

/** Shows the menu of the right mouse button or menu key where something can be written or copied. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const entries = entriesFor(params)
    if (entries.length > 0) Menu.buildFromTemplate(entries).popup()
  })
}

function entriesFor({ isEditable, selectionText, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  if (isEditable) return editingEntries(editFlags)
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
}

/** What can be done in any place to write in. */
export function editingEntries(
  can: Pick<Electron.EditFlags, 'canCut' | 'canCopy' | 'canPaste'>,
): MenuItemConstructorOptions[] {
  return [
    { role: 'cut', enabled: can.canCut },
    { role: 'copy', enabled: can.canCopy },
    { role: 'paste', enabled: can.canPaste },
    { role: 'pasteAndMatchStyle', label: 'Paste as plain text', enabled: can.canPaste },
    { type: 'separator' },
    { role: 'selectAll' },
  ]
}
