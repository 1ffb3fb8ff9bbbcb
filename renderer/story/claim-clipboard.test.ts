import { getSchema } from '@tiptap/core'
import type { Node, Slice } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { canJoin, canSplit } from '@tiptap/pm/transform'
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { claimId, newId } from '../../app/ids.ts'
import type { Body } from '../../app/story/body.ts'
import { claimsInBody } from '../../app/story/claims-in-body.ts'
import { bodyExtensions } from './body-extensions.ts'
import { pastedClaims } from './claim-clipboard.ts'
import { claimIds } from './claim-index.ts'

const schema = getSchema(bodyExtensions(new Y.Doc(), () => true))
const claim = (id: string) => schema.mark('claim', { id })

/** The words of every claim in a document, as the desk reads them. */
const wordsOf = (document: Node) => claimsInBody(document.toJSON() as Body)

type Range = { readonly from: number; readonly to: number }
const places = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))

/** A stretch of words somewhere in the document, never across the edge of a paragraph's outside. */
function rangeIn(document: Node, [one, other]: readonly [number, number]): Range {
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

const idsInSlice = (slice: Slice) => {
  const ids = new Set<string>()
  slice.content.descendants((node) => {
    for (const mark of node.marks) if (mark.type.name === 'claim') ids.add(String(mark.attrs.id))
  })
  return ids
}

const document = paragraphs.map((given) => {
  const ids = [newId(claimId), newId(claimId), newId(claimId)]
  return documentOf(given, ids)
})

test('cut and paste keeps every claim that was cut whole on its words; a part that was cut becomes a claim of its own', () => {
  fc.assert(
    fc.property(document, places, places, (before, cutAt, pasteAt) => {
      const cut = rangeIn(before, cutAt)
      const clipboard = before.slice(cut.from, cut.to)
      const without = EditorState.create({ doc: before }).tr.delete(cut.from, cut.to).doc
      const { from } = rangeIn(without, pasteAt)
      const remaining = claimIds(without)
      const pasted = pastedClaims(clipboard, { document: without, replaced: { from, to: from }, isKnown: () => true })
      const inside = idsInSlice(clipboard)
      for (const id of idsInSlice(pasted)) expect(remaining.has(id)).toBe(false)
      for (const id of inside) if (!remaining.has(id)) expect(idsInSlice(pasted)).toContain(id)
      expect(idsInSlice(pasted).size).toBe(inside.size)
      expect(pasted.content.textBetween(0, pasted.content.size, '\n')).toBe(
        clipboard.content.textBetween(0, clipboard.content.size, '\n'),
      )
      expect(claimIds(EditorState.create({ doc: before }).tr.delete(cut.from, cut.to).doc)).toEqual(remaining)
    }),
  )
})

test('a copy never shares a claim with the words it was copied from, unless it replaces them', () => {
  fc.assert(
    fc.property(document, places, places, (before, copyAt, pasteAt) => {
      const copied = rangeIn(before, copyAt)
      const clipboard = before.slice(copied.from, copied.to)
      const over = rangeIn(before, pasteAt)
      const pasted = pastedClaims(clipboard, { document: before, replaced: over, isKnown: () => true })
      const after = EditorState.create({ doc: before }).tr.replaceRange(over.from, over.to, pasted).doc
      const staying = new Set([...claimIds(before.cut(0, over.from)), ...claimIds(before.cut(over.to))])
      for (const id of idsInSlice(pasted)) expect(staying.has(id)).toBe(false)
      for (const id of claimIds(after)) expect(staying.has(id) || idsInSlice(pasted).has(id)).toBe(true)
    }),
  )
})

test('pasting words over themselves changes nothing', () => {
  fc.assert(
    fc.property(document, places, (before, at) => {
      const range = rangeIn(before, at)
      const clipboard = before.slice(range.from, range.to)
      const pasted = pastedClaims(clipboard, { document: before, replaced: range, isKnown: () => true })
      const whole = [...idsInSlice(clipboard)].filter((id) => idsInSlice(pasted).has(id))
      const outside = new Set([...claimIds(before.cut(0, range.from)), ...claimIds(before.cut(range.to))])
      expect(whole).toEqual([...idsInSlice(clipboard)].filter((id) => !outside.has(id)))
    }),
  )
})

test('claims from elsewhere are always new', () => {
  fc.assert(
    fc.property(document, document, places, (here, there, at) => {
      const range = rangeIn(there, at)
      const clipboard = there.slice(range.from, range.to)
      const pasted = pastedClaims(clipboard, { document: here, replaced: { from: 0, to: 0 }, isKnown: () => false })
      for (const id of idsInSlice(pasted)) expect(idsInSlice(clipboard).has(id)).toBe(false)
      expect(idsInSlice(pasted).size).toBe(idsInSlice(clipboard).size)
    }),
  )
})

/** One thing an editor does to a document. */
type Doing = {
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
const doing: fc.Arbitrary<Doing> = fc.record({
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

/** An editor without a window: a document, its shared twin as the desk stores it, a clipboard, and every claim so far. */
class Editing {
  document: Node
  #clipboard: Slice | null = null
  readonly #minted = new Set<string>()
  readonly #shared = new Y.Doc()
  readonly #fragment = this.#shared.getXmlFragment('body')
  readonly #undo = new Y.UndoManager(this.#fragment, { captureTimeout: 0 })

  constructor(document: Node) {
    this.document = document
    for (const id of claimIds(document)) this.#minted.add(id)
    this.#share()
    this.#undo.clear()
  }

  /** The shared document read back, as another window or the next start would have it. */
  readBack(): Node {
    return yXmlFragmentToProseMirrorRootNode(this.#fragment, schema)
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
    this.#minted.add(id)
    return id
  }

  #allowed(slice: Slice, replaced: Range): Slice {
    const pasted = pastedClaims(slice, { document: this.document, replaced, isKnown: (id) => this.#minted.has(id) })
    const staying = new Set([
      ...claimIds(this.document.cut(0, replaced.from)),
      ...claimIds(this.document.cut(replaced.to)),
    ])
    for (const id of idsInSlice(pasted)) {
      if (staying.has(id)) throw new Error('a pasted claim stands on other words as well')
      this.#minted.add(id)
    }
    return pasted
  }

  #share(): void {
    this.#shared.transact(() => {
      updateYFragment(this.#shared, this.#fragment, this.document, { mapping: new Map(), isOMark: new Map() })
    })
  }
}

test('through any editing, also undone, the shared document carries each claim on the words the editor shows it on', () => {
  fc.assert(
    fc.property(document, fc.array(doing, { minLength: 1, maxLength: 25 }), (start, doings) => {
      const editing = new Editing(start)
      for (const one of doings) {
        editing.take(one)
        expect(editing.readBack().textContent).toBe(editing.document.textContent)
        expect(wordsOf(editing.readBack())).toEqual(wordsOf(editing.document))
      }
    }),
    { numRuns: 200 },
  )
})
