import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { claimId, newId } from '../../app/ids.ts'
import { claimIds } from './claim-index.ts'

/**
 * What pasted claims become: words cut or dragged from this story keep their claim, a copy gets a claim of its own, and
 * so does anything from elsewhere. `isKnown` says whether the story ever had a claim with that id.
 */
export const ClaimClipboard = Extension.create<{ isKnown: (id: string) => boolean }>({
  name: 'claimClipboard',
  addOptions: () => ({ isKnown: () => false }),
  addProseMirrorPlugins() {
    const { isKnown } = this.options
    return [
      new Plugin({
        props: {
          transformPasted: (slice, { state, dragging }) =>
            pastedClaims(slice, {
              document: state.doc,
              replaced: state.selection,
              isKnown: dragging?.move === true ? () => true : isKnown,
            }),
        },
      }),
    ]
  },
})

type Pasting = {
  readonly document: Node
  /** The words that go: what is pasted over, or what is being dragged away. */
  readonly replaced: { readonly from: number; readonly to: number }
  readonly isKnown: (id: string) => boolean
}

/** The slice as it may enter the document: no claim in it is one that words elsewhere in the document still carry. */
export function pastedClaims(slice: Slice, { document, replaced, isKnown }: Pasting): Slice {
  const staying = new Set([
    ...claimIds(document.cut(0, replaced.from)),
    ...claimIds(document.cut(replaced.to, document.content.size)),
  ])
  return withClaimIds(slice, (id) => (isKnown(id) && !staying.has(id) ? id : null))
}

/** The slice with each claim's id kept, or replaced by a fresh one where `keep` gives null; one fresh id a claim. */
function withClaimIds(slice: Slice, keep: (id: string) => string | null): Slice {
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
