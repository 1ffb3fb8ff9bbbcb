import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ClaimStatus } from '../../app/factcheck/claim.ts'
import { eachBlock } from './block-text.ts'
import { stretchesOf } from './claim-index.ts'
import { type ClaimLooks, type ClaimLooksState, changedClaims, claimLooks, dressClaims } from './claim-looks.ts'
import { editedStretch } from './edited-stretch.ts'

/**
 * Dresses claims by status, and marks TKs. Only TKs are decorations: the editor searches all decorations for every
 * paragraph at every keystroke, so there must be few. On a keystroke only the paragraphs that changed are looked at again.
 */
export const ClaimDecorations = Extension.create({
  name: 'claimDecorations',
  addProseMirrorPlugins() {
    return [
      new Plugin<ClaimLooksState>({
        key: claimLooks,
        state: {
          init: (_config, { doc }) => ({
            looks: { statuses: new Map<string, ClaimStatus>(), chosen: null },
            tks: DecorationSet.create(doc, tksIn(doc, 0, doc.content.size)),
          }),
          apply: (transaction, { looks, tks }) => ({
            looks: (transaction.getMeta(claimLooks) as ClaimLooks | undefined) ?? looks,
            tks: transaction.docChanged ? afterEdit(tks, transaction) : tks,
          }),
        },
        props: { decorations: (state) => claimLooks.getState(state)?.tks },
        view: () => ({
          update: ({ dom, state }, old) => {
            const [before, now] = [claimLooks.getState(old)?.looks, claimLooks.getState(state)?.looks]
            if (before !== now && before !== undefined && now !== undefined)
              dressClaims(dom, changedClaims(before, now), now)
          },
        }),
      }),
    ]
  },
})

/** The TKs after an edit: those in paragraphs the edit replaced are looked for again, even where the words are the same. */
function afterEdit(tks: DecorationSet, { mapping, doc }: Transaction): DecorationSet {
  const mapped = tks.map(mapping, doc)
  const stale: Decoration[] = []
  const { from, to } = editedStretch(mapping, doc.content.size)
  eachBlock(
    doc,
    (block, position) => {
      stale.push(...mapped.find(position, position + block.nodeSize))
    },
    from,
    to,
  )
  return mapped.remove(stale).add(doc, tksIn(doc, from, to))
}

function tksIn(document: Node, from: number, to: number): Decoration[] {
  const all: Decoration[] = []
  eachBlock(
    document,
    (block, position) => {
      for (const tk of stretchesOf(block).filter(({ claim }) => claim === null))
        all.push(Decoration.inline(position + 1 + tk.from, position + 1 + tk.to, { class: 'tk' }))
    },
    from,
    to,
  )
  return all
}
