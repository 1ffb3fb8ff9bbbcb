import * as Y from 'yjs'
import type { Body } from '../../app/story/body.ts'
import { bodyFragment, seedBody } from './body-document.ts'

/** The edit that replaces a whole body by another: what an import or a program writes, as one update. */
export function editThatReplaces(before: Uint8Array, body: Body): Uint8Array {
  const document = new Y.Doc()
  Y.applyUpdate(document, before)
  const known = Y.encodeStateVector(document)
  document.transact(() => {
    const fragment = document.getXmlFragment(bodyFragment)
    fragment.delete(0, fragment.length)
    seedBody(document, body)
  })
  const edit = Y.encodeStateAsUpdate(document, known)
  document.destroy()
  return edit
}
