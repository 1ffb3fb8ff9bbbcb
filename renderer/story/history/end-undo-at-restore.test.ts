import { updateYFragment } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { claimId, newId } from '../../../app/ids.ts'
import { fromStore, restoredInStore } from '../body-session.ts'
import { Editing, schema } from '../testing/random-editing.ts'
import { endUndoAtRestore } from './end-undo-at-restore.ts'

const claimed = schema.mark('claim', { id: newId(claimId) })

/** A story of two paragraphs, the first of which is a claim. */
const story = schema.node('doc', null, [
  schema.node('paragraph', null, [schema.text('The audit found gaps.', [claimed])]),
  schema.node('paragraph', null, [schema.text('The council answered.')]),
])

/** The edit with which the store puts the first paragraph back as a new one. */
function putBack(editing: Editing): Uint8Array {
  const store = new Y.Doc()
  Y.applyUpdate(store, editing.updateFor(Y.encodeStateVector(store)))
  const known = Y.encodeStateVector(store)
  updateYFragment(store, store.getXmlFragment('body'), story, { mapping: new Map(), isOMark: new Map() })
  return Y.encodeStateAsUpdate(store, known)
}

test('words that were deleted and came back with a version stand once, also after undo', () => {
  const editing = new Editing(story)
  editing.take({ what: 'cut', at: [0, 0.5], text: '' })
  expect(editing.document.textContent).not.toContain('audit')
  editing.receive(putBack(editing), restoredInStore)
  expect(editing.document.toJSON()).toEqual(story.toJSON())
  for (const what of ['undo', 'redo'] as const) {
    editing.take({ what, at: [0, 0], text: '' })
    expect(editing.document.toJSON()).toEqual(story.toJSON())
  }
})

test('what colleagues write leaves undo as it is', () => {
  const document = new Y.Doc()
  const words = document.getText('t')
  const undo = new Y.UndoManager(words)
  endUndoAtRestore(document, () => undo)
  words.insert(0, 'mine')
  const colleague = new Y.Doc()
  colleague.getText('t').insert(0, 'theirs')
  Y.applyUpdate(document, Y.encodeStateAsUpdate(colleague), fromStore)
  undo.undo()
  expect(words.toString()).toBe('theirs')
})
