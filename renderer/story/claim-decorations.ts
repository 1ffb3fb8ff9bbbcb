import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { stretchesOf } from './claim-index.ts'

/** How the claims look now: a class for each id, and which one is chosen. */
export type ClaimLooks = { readonly classes: ReadonlyMap<string, string>; readonly chosen: string | null }

type State = { readonly looks: ClaimLooks; readonly decorations: DecorationSet }

/** Sent as a transaction's meta when statuses or the choice change. */
export const claimLooks = new PluginKey<State>('claim looks')

/** Underlines claims by status and marks TKs. On a keystroke only the paragraphs that changed are looked at again. */
export const ClaimDecorations = Extension.create({
  name: 'claimDecorations',
  addProseMirrorPlugins() {
    return [
      new Plugin<State>({
        key: claimLooks,
        state: {
          init: (_config, { doc }) => {
            const looks = { classes: new Map<string, string>(), chosen: null }
            return { looks, decorations: DecorationSet.create(doc, decorate(doc, looks)) }
          },
          apply: (transaction, before, old, { doc }) => {
            const looks = (transaction.getMeta(claimLooks) as ClaimLooks | undefined) ?? before.looks
            if (looks !== before.looks) return { looks, decorations: DecorationSet.create(doc, decorate(doc, looks)) }
            if (!transaction.docChanged) return before
            return {
              looks,
              decorations: updated(before.decorations.map(transaction.mapping, doc), old.doc, doc, looks),
            }
          },
        },
        props: { decorations: (state) => claimLooks.getState(state)?.decorations },
      }),
    ]
  },
})

function updated(mapped: DecorationSet, before: Node, after: Node, looks: ClaimLooks): DecorationSet {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || end === null) return mapped
  const from = Math.max(0, Math.min(start, end.b) - 1)
  const to = Math.min(after.content.size, Math.max(start, end.b) + 1)
  let set = mapped
  after.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true
    set = set.remove(set.find(position, position + node.nodeSize)).add(after, decorateBlock(node, position, looks))
    return false
  })
  return set
}

function decorate(document: Node, looks: ClaimLooks): Decoration[] {
  const all: Decoration[] = []
  document.descendants((node, position) => {
    if (!node.isTextblock) return true
    all.push(...decorateBlock(node, position, looks))
    return false
  })
  return all
}

function decorateBlock(block: Node, position: number, looks: ClaimLooks): Decoration[] {
  return stretchesOf(block).map(({ from, to, claim }) => {
    const look =
      claim === null ? 'tk' : `claim ${looks.classes.get(claim) ?? ''} ${claim === looks.chosen ? 'claim-chosen' : ''}`
    return Decoration.inline(position + 1 + from, position + 1 + to, { class: look.trim() })
  })
}
