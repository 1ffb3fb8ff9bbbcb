import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Something found in the body: where, the words there, and the words that would replace them. */
export type Match = { readonly from: number; readonly to: number; readonly words: string; readonly instead: string }

/** All that is found, in text order, and which of them the person stands at. */
export type Matches = { readonly all: readonly Match[]; readonly at: number }

type State = Matches & { readonly decorations: DecorationSet }

const nothing: State = { all: [], at: 0, decorations: DecorationSet.empty }
const findMarks = new PluginKey<State>('find marks')

/** Marks what was found in the text. What is found moves with the words until they are looked through again. */
export const FindMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins() {
    return [
      new Plugin<State>({
        key: findMarks,
        state: {
          init: () => nothing,
          apply: (transaction, before) => {
            const told = transaction.getMeta(findMarks) as Matches | undefined
            if (told !== undefined) return marked(transaction.doc, told)
            if (!transaction.docChanged || before.all.length === 0) return before
            return {
              ...before,
              all: moved(before.all, transaction.mapping),
              decorations: before.decorations.map(transaction.mapping, transaction.doc),
            }
          },
        },
        props: { decorations: (state) => findMarks.getState(state)?.decorations },
      }),
    ]
  },
})

/** What is found in an editor now; the same object until it changes. */
export function matchesIn(editor: Editor): Matches {
  return findMarks.getState(editor.state) ?? nothing
}

/** Marks these in the text in place of what was found before. */
export function showMatches(editor: Editor, matches: Matches): void {
  editor.view.dispatch(editor.state.tr.setMeta(findMarks, matches).setMeta('addToHistory', false))
}

function marked(document: Node, { all, at }: Matches): State {
  if (all.length === 0) return nothing
  const here = Math.min(Math.max(at, 0), all.length - 1)
  const decorations = all.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === here ? 'found found-here' : 'found' }),
  )
  return { all, at: here, decorations: DecorationSet.create(document, decorations) }
}

function moved(all: readonly Match[], mapping: Mapping): Match[] {
  return all.flatMap((match) => {
    const [from, to] = [mapping.map(match.from, 1), mapping.map(match.to, -1)]
    return from < to ? [{ ...match, from, to }] : []
  })
}
