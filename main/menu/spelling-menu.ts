import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { SpellingChoice } from '../../app/ipc/spelling-views.ts'
import { editingEntries } from './context-menu.ts'

/** What the menu of a misspelled word needs of the desk. */
export type SpellingWords = {
  readonly suggestions: readonly string[]
  /** Whether the person may add the word to the house's words, too. */
  readonly mayTeachHouse: boolean
  readonly teach: (whose: 'own' | 'house') => Promise<void>
}

/** How long after the closing of a menu a click on it may still be told, in milliseconds. */
const afterClosing = 500

/** Shows the menu of a misspelled word and settles with what was chosen. */
export function chooseSpelling(words: SpellingWords): Promise<SpellingChoice> {
  return new Promise((resolve) => {
    const meant = words.suggestions.map((word) => ({
      label: word,
      click: () => resolve({ kind: 'replace' as const, word }),
    }))
    const teaching = (whose: 'own' | 'house', label: string) => ({
      label,
      click: () => resolve(words.teach(whose).then((): SpellingChoice => ({ kind: 'taught' }))),
    })
    const entries: MenuItemConstructorOptions[] = [
      ...(meant.length > 0 ? meant : [{ label: 'No suggestion', enabled: false }]),
      { type: 'separator' },
      teaching('own', 'Add to my words'),
      ...(words.mayTeachHouse ? [teaching('house', 'Add to house words')] : []),
      { type: 'separator' },
      ...editingEntries({ canCut: true, canCopy: true, canPaste: true }),
    ]
    // Some systems tell of the closing before the click that closed it.
    const closed = () => setTimeout(() => resolve({ kind: 'nothing' }), afterClosing)
    Menu.buildFromTemplate(entries).popup({ callback: closed })
  })
}
