import { getSchema } from '@tiptap/core'
import type { Node, Slice } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { canJoin, canSplit } from '@tiptap/pm/transform'
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import * as Y from 'yjs'
import { claimId, newId } from '../../../app/ids.ts'
import type { Body } from '../../../app/story/body.ts'
import { claimsInBody } from '../../../app/story/claims-in-body.ts'
import { bodyExtensions } from '../body-extensions.ts'
import { pastedClaims } from '../claim-clipboard.ts'
import { claimIds } from '../claim-index.ts'
import { endUndoAtRestore } from '../history/end-undo-at-restore.ts'

/** The document schema of the body’s editor. */
export const schema = getSchema(bodyExtensions(new Y.Doc(), () => true))
const claim = (id: string) => schema.mark('claim', { id })

/** The words of every claim in a document, as the desk reads them. */
export const wordsOf = (document: Node) => claimsInBody(document.toJSON() as Body)

export type Range = { readonly from: number; readonly to: number }
/** Two places in a document, as parts of its length. */
export const places = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))

/** A stretch of words somewhere in the document, never across the edge of a paragraph's outside. */
export function rangeIn(document: Node, [one, other]: readonly [number, number]): Range {
  const spots: number[] = []
  document.descendants((node, position) => {
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at += 1) spots.push(position + 1 + at)
  })
  const at = (part: number) => spots[Math.min(Math.floor(part * spots.length), spots.length - 1)] ?? 0
  return { from: Math.min(at(one), at(other)), to: Math.max(at(one), at(other)) }
}

const run = fc.record({
  text: fc.stringMatching(/^[a-z0-9 ]{1,8}$/),
  claims: fc.subarray([0, 1, 2]),
})
const paragraphs = fc.array(fc.array(run, { maxLength: 4 }), { minLength: 1, maxLength: 4 })

/** A document of paragraphs in which up to three claims stand, each where chance put it, overlapping as they may. */
function documentOf(given: readonly { text: string; claims: number[] }[][], ids: readonly string[]): Node {
  return schema.node(
    'doc',
    null,
    given.map((runs) =>
      schema.node(
        'paragraph',
        null,
        runs.map(({ text, claims }) =>
          schema.text(
            text,
            claims.map((index) => claim(ids[index] ?? '')),
          ),
        ),
      ),
    ),
  )
}

/** The claims on what was copied or cut. */
export const idsInSlice = (slice: Slice) => {
  const ids = new Set<string>()
  slice.content.descendants((node) => {
    for (const mark of node.marks) if (mark.type.name === 'claim') ids.add(String(mark.attrs.id))
  })
  return ids
}

/** A random document with claims. */
export const randomDocument = paragraphs.map((given) => {
  const ids = [newId(claimId), newId(claimId), newId(claimId)]
  return documentOf(given, ids)
})

/** One thing an editor does to a document. */
export type Doing = {
  readonly what:
    | 'type'
    | 'tag'
    | 'untag'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'drag'
    | 'split'
    | 'join'
    | 'bold'
    | 'undo'
    | 'redo'
  readonly at: [number, number]
  readonly text: string
}
/** Anything an editor may do next. */
export const randomDoing: fc.Arbitrary<Doing> = fc.record({
  what: fc.constantFrom(
    'type',
    'tag',
    'tag',
    'untag',
    'cut',
    'copy',
    'paste',
    'paste',
    'drag',
    'split',
    'join',
    'bold',
    'undo',
    'redo',
  ),
  at: places,
  text: fc.stringMatching(/^[a-z ]{1,5}$/),
})

/** The origin of what this editor did itself, which alone it can undo. */
const own = Symbol('own')

/** An editor without a window: a document, its shared twin as the desk stores it, a clipboard, and every claim so far. */
export class Editing {
  document: Node
  #clipboard: Slice | null = null
  readonly #known: Set<string>
  readonly #shared = new Y.Doc()
  readonly #fragment = this.#shared.getXmlFragment('body')
  readonly #undo = new Y.UndoManager(this.#fragment, { captureTimeout: 0, trackedOrigins: new Set([own]) })

  /** Starts with a document, or with the shared one as it is; `known` are the claims the desk knows, in whichever window. */
  constructor(start: Node | Uint8Array, known = new Set<string>()) {
    this.#known = known
    if (start instanceof Uint8Array) Y.applyUpdate(this.#shared, start)
    this.document = start instanceof Uint8Array ? this.readBack() : start
    for (const id of claimIds(this.document)) this.#known.add(id)
    this.#share()
    this.#undo.clear()
    endUndoAtRestore(this.#shared, () => this.#undo)
  }

  /** The shared document read back, as another window or the next start would have it. */
  readBack(): Node {
    return yXmlFragmentToProseMirrorRootNode(this.#fragment, schema)
  }

  /** Everything this window has that `state` has not, as one update. */
  updateFor(state: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#shared, Y.encodeStateVectorFromUpdate(state))
  }

  /** Takes in what others wrote, or with its origin what the store wrote. */
  receive(state: Uint8Array, origin?: symbol): void {
    Y.applyUpdate(this.#shared, state, origin)
    this.document = this.readBack()
  }

  /** Does one thing; throws when a pasted claim is one that stands elsewhere. */
  take({ what, at, text }: Doing): void {
    if (what === 'undo' || what === 'redo') {
      if (what === 'undo') this.#undo.undo()
      else this.#undo.redo()
      this.document = this.readBack()
      return
    }
    const range = rangeIn(this.document, at)
    const transaction = EditorState.create({ doc: this.document }).tr
    this.#change(transaction, what, range, text)
    this.document = transaction.doc
    this.#share()
  }

  #change(transaction: Transaction, what: Doing['what'], { from, to }: Range, text: string): void {
    if (what === 'type') transaction.insertText(text, from)
    if (what === 'bold') transaction.addMark(from, to, schema.mark('bold'))
    if (what === 'untag') transaction.removeMark(from, to, schema.marks.claim)
    if (what === 'tag') transaction.addMark(from, to, claim(this.#mint()))
    if (what === 'split' && canSplit(transaction.doc, from)) transaction.split(from)
    if (what === 'join') this.#join(transaction, from)
    if (what === 'copy' || what === 'cut') this.#clipboard = transaction.doc.slice(from, to)
    if (what === 'cut') transaction.delete(from, to)
    if (what === 'paste' && this.#clipboard !== null) {
      const pasted = this.#allowed(this.#clipboard, { from, to: from })
      transaction.replaceRange(from, from, pasted)
    }
    if (what === 'drag') {
      const pasted = this.#allowed(transaction.doc.slice(from, to), { from, to })
      transaction.delete(from, to)
      const target = rangeIn(transaction.doc, [0.5, 0.5]).from
      transaction.replaceRange(target, target, pasted)
    }
  }

  #join(transaction: Transaction, from: number): void {
    const before = transaction.doc.resolve(from).before()
    if (canJoin(transaction.doc, before)) transaction.join(before)
  }

  #mint(): string {
    const id = newId(claimId)
    this.#known.add(id)
    return id
  }

  #allowed(slice: Slice, replaced: Range): Slice {
    const pasted = pastedClaims(slice, { document: this.document, replaced, isKnown: (id) => this.#known.has(id) })
    const staying = new Set([
      ...claimIds(this.document.cut(0, replaced.from)),
      ...claimIds(this.document.cut(replaced.to)),
    ])
    for (const id of idsInSlice(pasted)) {
      if (staying.has(id)) throw new Error('a pasted claim stands on other words as well')
      this.#known.add(id)
    }
    return pasted
  }

  #share(): void {
    this.#shared.transact(() => {
      updateYFragment(this.#shared, this.#fragment, this.document, { mapping: new Map(), isOMark: new Map() })
    }, own)
  }
}
