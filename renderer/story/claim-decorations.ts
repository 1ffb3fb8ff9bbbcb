import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ClaimStatus } from '../../app/factcheck/claim.ts'
import { stretchesOf } from './claim-index.ts'
import { type ClaimLooks, type ClaimLooksState, changedClaims, claimLooks, dressClaims } from './claim-looks.ts'

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
          apply: (transaction, { looks, tks }, old, { doc }) => ({
            looks: (transaction.getMeta(claimLooks) as ClaimLooks | undefined) ?? looks,
            tks: transaction.docChanged ? afterEdit(tks.map(transaction.mapping, doc), old.doc, doc) : tks,
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

function afterEdit(mapped: DecorationSet, before: Node, after: Node): DecorationSet {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || end === null) return mapped
  const from = Math.max(0, Math.min(start, end.b) - 1)
  const to = Math.min(after.content.size, Math.max(start, end.b) + 1)
  const stale: Decoration[] = []
  eachTextblock(after, from, to, (block, position) => {
    stale.push(...mapped.find(position, position + block.nodeSize))
  })
  return mapped.remove(stale).add(after, tksIn(after, from, to))
}

function tksIn(document: Node, from: number, to: number): Decoration[] {
  const all: Decoration[] = []
  eachTextblock(document, from, to, (block, position) => {
    for (const tk of stretchesOf(block).filter(({ claim }) => claim === null))
      all.push(Decoration.inline(position + 1 + tk.from, position + 1 + tk.to, { class: 'tk' }))
  })
  return all
}

function eachTextblock(document: Node, from: number, to: number, use: (block: Node, position: number) => void): void {
  document.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true
    use(node, position)
    return false
  })
}
