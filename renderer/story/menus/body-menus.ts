import type { Editor } from '@tiptap/core'
import type { SuggestionKeyDownProps, SuggestionProps } from '@tiptap/suggestion'
import type { Problem } from '../../../app/problem.ts'
import type { BlockChoice } from './block-choices.ts'

/** What the slash menu shows while it is open: the choices, which is taken by Enter, and where the slash stands. */
export type SlashChoices = {
  readonly choices: readonly BlockChoice[]
  readonly at: number
  readonly place: DOMRect | null
  readonly take: (choice: BlockChoice) => void
}

/** What stands over the body now, besides the selection's own menu. */
export type Shown = {
  readonly slash: SlashChoices | null
  /** Whether the address of an embed is asked for. */
  readonly asksForEmbed: boolean
  /** Why something could not be brought into the text. */
  readonly problem: Problem | null
}

const nothing: Shown = { slash: null, asksForEmbed: false, problem: null }

/** The menus of one editor: its extensions say what to show, the screen shows it. */
export class BodyMenus {
  #shown = nothing
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }
  readonly shown = () => this.#shown

  show(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change }
    for (const listener of this.#listeners) listener()
  }

  /** Shows what the slash offers now; nothing at all when there is no choice left. */
  showSlash({ items, clientRect, command }: SuggestionProps<BlockChoice, BlockChoice>): void {
    const slash = items.length === 0 ? null : { choices: items, at: 0, place: clientRect?.() ?? null, take: command }
    this.show({ slash })
  }

  /** A key while the slash menu is open; false for those it has no use for. */
  slashKey({ event }: SuggestionKeyDownProps): boolean {
    const { slash } = this.#shown
    if (slash === null || event.isComposing) return false
    const { choices, at } = slash
    const move = (by: number) => this.show({ slash: { ...slash, at: (at + by + choices.length) % choices.length } })
    const chosen = choices[at]
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) slash.take(chosen)
    else return false
    return true
  }
}

const known = new WeakMap<Editor, BodyMenus>()

/** The menus of an editor. */
export function menusOf(editor: Editor): BodyMenus {
  const menus = known.get(editor) ?? new BodyMenus()
  known.set(editor, menus)
  return menus
}
