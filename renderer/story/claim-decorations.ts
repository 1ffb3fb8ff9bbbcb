import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { ClaimStatus } from '../../app/factcheck/claim.ts'
import { type StatusLook, statusLooks } from '../ui/claim-status.ts'
import { stretchesOf } from './claim-index.ts'

/** How the claims look now: the status of each, and which one is chosen. */
export type ClaimLooks = { readonly statuses: ReadonlyMap<string, ClaimStatus>; readonly chosen: string | null }

type State = { readonly looks: ClaimLooks; readonly decorations: DecorationSet }

/** Sent as a transaction's meta when statuses or the choice change. */
export const claimLooks = new PluginKey<State>('claim looks')

/**
 * Underlines claims by status, sets the most pressing status of a paragraph into its margin, and marks TKs. On a
 * keystroke only the paragraphs that changed are looked at again; when statuses change, only those that carry them.
 */
export const ClaimDecorations = Extension.create({
  name: 'claimDecorations',
  addProseMirrorPlugins() {
    return [
      new Plugin<State>({
        key: claimLooks,
        state: {
          init: (_config, { doc }) => {
            const looks = { statuses: new Map<string, ClaimStatus>(), chosen: null }
            return { looks, decorations: DecorationSet.create(doc, decorate(doc, looks)) }
          },
          apply: (transaction, before, old, { doc }) => {
            const looks = (transaction.getMeta(claimLooks) as ClaimLooks | undefined) ?? before.looks
            const moved = transaction.docChanged
              ? afterEdit(before.decorations.map(transaction.mapping, doc), old.doc, doc, looks)
              : before.decorations
            const decorations =
              looks === before.looks ? moved : afterLooks(moved, doc, changedIds(before.looks, looks), looks)
            return { looks, decorations }
          },
        },
        props: { decorations: (state) => claimLooks.getState(state)?.decorations },
      }),
    ]
  },
})

function changedIds(before: ClaimLooks, after: ClaimLooks): Set<string> {
  const changed = new Set<string>()
  for (const [id, status] of after.statuses) if (before.statuses.get(id) !== status) changed.add(id)
  for (const id of before.statuses.keys()) if (!after.statuses.has(id)) changed.add(id)
  for (const id of [before.chosen, after.chosen]) if (id !== null && before.chosen !== after.chosen) changed.add(id)
  return changed
}

function afterLooks(
  set: DecorationSet,
  document: Node,
  changed: ReadonlySet<string>,
  looks: ClaimLooks,
): DecorationSet {
  if (changed.size === 0) return set
  const blocks: [Node, number][] = []
  document.descendants((node, position) => {
    if (!node.isTextblock) return true
    if (stretchesOf(node).some(({ claim }) => claim !== null && changed.has(claim))) blocks.push([node, position])
    return false
  })
  return redecorated(set, document, blocks, looks)
}

function afterEdit(mapped: DecorationSet, before: Node, after: Node, looks: ClaimLooks): DecorationSet {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || end === null) return mapped
  const from = Math.max(0, Math.min(start, end.b) - 1)
  const to = Math.min(after.content.size, Math.max(start, end.b) + 1)
  const blocks: [Node, number][] = []
  after.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true
    blocks.push([node, position])
    return false
  })
  return redecorated(mapped, after, blocks, looks)
}

function redecorated(
  set: DecorationSet,
  document: Node,
  blocks: readonly (readonly [Node, number])[],
  looks: ClaimLooks,
): DecorationSet {
  const stale = blocks.flatMap(([node, position]) => {
    const end = position + node.nodeSize
    return set.find(position, end).filter(({ from, to }) => from >= position && to <= end)
  })
  const fresh = blocks.flatMap(([node, position]) => decorateBlock(node, position, looks))
  return set.remove(stale).add(document, fresh)
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
  const stretches = stretchesOf(block)
  const inline = stretches.map(({ from, to, claim }) =>
    Decoration.inline(position + 1 + from, position + 1 + to, { class: claim === null ? 'tk' : classOf(claim, looks) }),
  )
  const margin = marginOf(stretches.flatMap(({ claim }) => (claim === null ? [] : (looks.statuses.get(claim) ?? []))))
  if (margin === null) return inline
  const look = { 'data-margin': margin.glyph, 'data-margin-tone': margin.tone }
  return [Decoration.node(position, position + block.nodeSize, look), ...inline]
}

function classOf(claim: string, looks: ClaimLooks): string {
  const status = looks.statuses.get(claim)
  const tone = status === undefined ? '' : ` claim-${statusLooks[status].tone}`
  return `claim${tone}${claim === looks.chosen ? ' claim-chosen' : ''}`
}

const pressing: readonly StatusLook['tone'][] = ['disputed', 'stale', 'open', 'checking', 'verified']

/** The look that stands in the margin of a paragraph with claims of these statuses: that of the most pressing. */
function marginOf(statuses: readonly ClaimStatus[]): StatusLook | null {
  for (const tone of pressing) {
    const status = statuses.find((one) => statusLooks[one].tone === tone)
    if (status !== undefined) return statusLooks[status]
  }
  return null
}
