import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'

/** The place in a document where pictures wanted at a position are set: that position, or after the table it is in. */
export function placeForPictures(document: Node, wanted: number): number {
  const place = document.resolve(Math.max(0, Math.min(wanted, document.content.size)))
  for (let depth = 1; depth <= place.depth; depth += 1) {
    if (place.node(depth).type.name === 'table') return place.after(depth)
  }
  return place.pos
}

/** A place in the text of an editor that moves as the text around it is changed, here or in another window. */
type FollowedPlace = { readonly position: () => number; readonly stop: () => void }

/** Follows a position until it is stopped. */
export function followPlace(editor: Editor, position: number): FollowedPlace {
  let place = editor.utils.createMappablePosition(position)
  const follow: Parameters<typeof editor.on<'transaction'>>[1] = ({ transaction }) => {
    if (transaction.docChanged) place = editor.utils.getUpdatedPosition(place, transaction).position
  }
  editor.on('transaction', follow)
  return { position: () => place.position, stop: () => editor.off('transaction', follow) }
}
