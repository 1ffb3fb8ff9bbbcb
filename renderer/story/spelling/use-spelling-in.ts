import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { useEffect } from 'react'
import { ask } from '../../ui/desk-client.ts'
import { replaceFound } from '../replace-found.ts'
import { whenIdle } from '../when-idle.ts'
import { misspellingsIn, type Stretch, unknownWords } from './misspellings-in.ts'
import { type Misspelling, onSpellingMenu, showMisspellings } from './spelling-marks.ts'

/** How long nobody writes before the words are looked at, in milliseconds. */
const pause = 250

/**
 * Has the words in sight checked in the story’s language by the desk’s dictionaries, off the window’s thread. It is our
 * own drawing, for the browser’s provider of spelling (Chromium 130) stands still for good on some text.
 */
export function useSpellingIn(language: string | undefined, editor: Editor | null, editable: boolean): void {
  useEffect(() => {
    if (language === undefined || editor === null || !editable) return
    const spelling = new SpellingOfStory(editor)
    let stop: (() => void) | null = null
    let left = false
    ask('writeIn', { language }).then(
      () => {
        if (!left) stop = spelling.start()
      },
      () => undefined,
    )
    return () => {
      left = true
      stop?.()
    }
  }, [language, editor, editable])
}

/** What is known of the words of one open story. */
class SpellingOfStory {
  readonly #editor: Editor
  readonly #answers = new Map<string, boolean>()
  #asking = false
  /** Whether the last thing that happened at the cursor was writing, not going there. */
  #writing = false

  constructor(editor: Editor) {
    this.#editor = editor
  }

  /** Looks at the words now and whenever they or what is in sight change. Returns a function that stops it. */
  start(): () => void {
    const look = () => void this.#look()
    const stop = whenIdle(this.#editor, ['update', 'selectionUpdate'], look, pause)
    const scrolled = () => look()
    const noted = ({ transaction }: { transaction: Transaction }) => {
      if (transaction.docChanged) this.#writing = true
      else if (transaction.selectionSet) this.#writing = false
    }
    this.#editor.on('transaction', noted)
    document.addEventListener('scrollend', scrolled, true)
    onSpellingMenu(this.#editor, (misspelling) => void this.#menu(misspelling))
    return () => {
      stop()
      document.removeEventListener('scrollend', scrolled, true)
      this.#editor.off('transaction', noted)
      if (this.#editor.isDestroyed) return
      onSpellingMenu(this.#editor, null)
      showMisspellings(this.#editor, [])
    }
  }

  async #look(): Promise<void> {
    if (this.#asking || this.#editor.isDestroyed || this.#editor.view.composing) return
    const words = unknownWords(this.#editor.state.doc, inSight(this.#editor), this.#answers)
    if (words.length > 0) {
      this.#asking = true
      try {
        const wrong = new Set(await ask('misspelled', { words }))
        for (const word of words) this.#answers.set(word, wrong.has(word))
      } catch {
        // Spelling is no reason to disturb anybody; the words are asked for again with the next change.
        return
      } finally {
        this.#asking = false
      }
    }
    if (!this.#editor.isDestroyed && !this.#editor.view.composing) this.#show()
  }

  #show(): void {
    const { state, view } = this.#editor
    const cursor = this.#writing && view.hasFocus() && state.selection.empty ? state.selection.head : null
    showMisspellings(this.#editor, misspellingsIn(state.doc, inSight(this.#editor), this.#answers, cursor))
  }

  async #menu(misspelling: Misspelling): Promise<void> {
    const chosen = await ask('spellingMenu', { word: misspelling.word })
    if (this.#editor.isDestroyed || chosen.kind === 'nothing') return
    if (chosen.kind === 'replace') this.#replace(misspelling, chosen.word)
    else {
      this.#answers.delete(misspelling.word)
      await this.#look()
    }
  }

  #replace({ from, to, word }: Misspelling, instead: string): void {
    const { state, view } = this.#editor
    if (to > state.doc.content.size) return
    const transaction = state.tr
    if (replaceFound(transaction, [{ from, to, words: word, instead }]) > 0) view.dispatch(transaction)
    view.focus()
  }
}

/** What of the copy is in sight, or somewhat more; the whole of a short story. */
function inSight({ view, state }: Editor): Stretch {
  const box = view.dom.getBoundingClientRect()
  const left = box.left + box.width / 2
  const at = (top: number) => view.posAtCoords({ left, top })?.pos
  const from = box.top < 0 ? at(Math.max(box.top, 120)) : 0
  const to = box.bottom > window.innerHeight ? at(window.innerHeight - 60) : state.doc.content.size
  const some = 4000
  const first = from ?? Math.max(0, state.selection.head - some)
  return { from: Math.max(0, first - some), to: Math.min(state.doc.content.size, (to ?? first) + some) }
}
