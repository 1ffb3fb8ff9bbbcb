import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { claimId, newId } from '../../app/ids.ts'
import { claimIds } from './claim-index.ts'

/**
 * What pasted claims become: words cut from this story keep their claim, a copy gets a claim of its own, and so does
 * anything from elsewhere. `isKnown` says whether the story ever had a claim with that id.
 */
export const ClaimClipboard = Extension.create<{ isKnown: (id: string) => boolean }>({
  name: 'claimClipboard',
  addOptions: () => ({ isKnown: () => false }),
  addProseMirrorPlugins() {
    const { isKnown } = this.options
    return [
      new Plugin({
        props: {
          transformPasted: (slice, view) => {
            if (view.dragging?.move === true) return slice
            const here = claimIds(view.state.doc)
            return withClaimIds(slice, (id) => (isKnown(id) && !here.has(id) ? id : null))
          },
        },
      }),
    ]
  },
})

/** The slice with each claim's id kept, or replaced by a fresh one where `keep` gives null; one fresh id a claim. */
export function withClaimIds(slice: Slice, keep: (id: string) => string | null): Slice {
  const ids = new Map<string, string>()
  const idFor = (id: string) => {
    const known = ids.get(id) ?? keep(id) ?? newId(claimId)
    ids.set(id, known)
    return known
  }
  const renew = (node: Node): Node => {
    if (!node.isText) return node.copy(mapped(node.content))
    return node.mark(
      node.marks.map((mark) =>
        mark.type.name === 'claim' ? mark.type.create({ id: idFor(String(mark.attrs.id)) }) : mark,
      ),
    )
  }
  const mapped = (content: Fragment): Fragment => {
    const nodes: Node[] = []
    content.forEach((node) => {
      nodes.push(renew(node))
    })
    return Fragment.fromArray(nodes)
  }
  return new Slice(mapped(slice.content), slice.openStart, slice.openEnd)
}
