import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'

/** What a context menu needs of the desk besides the window itself. */
export type ContextMenuWords = {
  readonly suggestions: (contents: WebContents, word: string) => Promise<readonly string[]>
  /** Whose words the person may add a word to; nobody's while nobody is signed in. */
  readonly mayTeach: () => Promise<{ readonly own: boolean; readonly house: boolean }>
  readonly teach: (word: string, whose: 'own' | 'house') => Promise<void>
}

/** Shows the menu of the right mouse button or menu key where something can be written or copied. */
export function offerContextMenu(contents: WebContents, words: ContextMenuWords): void {
  contents.on('context-menu', (_event, params) => {
    void entriesFor(contents, params, words).then((entries) => {
      if (entries.length > 0 && !contents.isDestroyed()) Menu.buildFromTemplate(entries).popup()
    })
  })
}

/** The entries for where the menu was asked for: spelling first, then cut, copy and paste. */
export async function entriesFor(
  contents: WebContents,
  params: Pick<ContextMenuParams, 'misspelledWord' | 'isEditable' | 'selectionText' | 'editFlags'>,
  words: ContextMenuWords,
): Promise<MenuItemConstructorOptions[]> {
  const { misspelledWord, isEditable, selectionText, editFlags } = params
  const spelling = isEditable && misspelledWord !== '' ? await spellingEntries(contents, misspelledWord, words) : []
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
  return [
    ...spelling,
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: 'Paste as plain text', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll' },
  ]
}

async function spellingEntries(
  contents: WebContents,
  word: string,
  { suggestions, mayTeach, teach }: ContextMenuWords,
): Promise<MenuItemConstructorOptions[]> {
  const [found, may] = await Promise.all([suggestions(contents, word), mayTeach()])
  const meant = found.map((suggestion) => ({
    label: suggestion,
    click: () => contents.replaceMisspelling(suggestion),
  }))
  const unmark = () => {
    if (!contents.isDestroyed()) contents.replaceMisspelling(word)
  }
  const teaching = (whose: 'own' | 'house', label: string) => ({
    label,
    click: () => void teach(word, whose).then(unmark),
  })
  return [
    ...(meant.length > 0 ? meant : [{ label: 'No suggestion', enabled: false }]),
    { type: 'separator' },
    ...(may.own ? [teaching('own', 'Add to my words')] : []),
    ...(may.house ? [teaching('house', 'Add to house words')] : []),
    { type: 'separator' },
  ]
}
