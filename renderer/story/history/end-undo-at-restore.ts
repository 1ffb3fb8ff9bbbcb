import type * as Y from 'yjs'
import { restoredInStore } from '../body-session.ts'

/**
 * Empties undo and redo each time the store makes the document read as an older version. The store puts words back as new
 * ones; undoing what was done before would bring the deleted ones, and the claims on them, back beside them. Returns a
 * function that ends it.
 */
export function endUndoAtRestore(document: Y.Doc, undo: () => Pick<Y.UndoManager, 'clear'> | undefined): () => void {
  const listen = ({ origin }: Y.Transaction) => {
    if (origin === restoredInStore) undo()?.clear()
  }
  document.on('afterTransaction', listen)
  return () => document.off('afterTransaction', listen)
}
