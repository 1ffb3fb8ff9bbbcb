import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pastedClaims } from './claim-clipboard.ts'
import { claimIds } from './claim-index.ts'
import { Editing, idsInSlice, places, randomDocument, randomDoing, rangeIn, wordsOf } from './testing/random-editing.ts'

test('cut and paste keeps every claim that was cut whole on its words; a part that was cut becomes a claim of its own', () => {
  fc.assert(
    fc.property(randomDocument, places, places, (before, cutAt, pasteAt) => {
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
    fc.property(randomDocument, places, places, (before, copyAt, pasteAt) => {
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
    fc.property(randomDocument, places, (before, at) => {
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
    fc.property(randomDocument, randomDocument, places, (here, there, at) => {
      const range = rangeIn(there, at)
      const clipboard = there.slice(range.from, range.to)
      const pasted = pastedClaims(clipboard, { document: here, replaced: { from: 0, to: 0 }, isKnown: () => false })
      for (const id of idsInSlice(pasted)) expect(idsInSlice(clipboard).has(id)).toBe(false)
      expect(idsInSlice(pasted).size).toBe(idsInSlice(clipboard).size)
    }),
  )
})

test('through any editing, also undone, the shared document carries each claim on the words the editor shows it on', () => {
  fc.assert(
    fc.property(randomDocument, fc.array(randomDoing, { minLength: 1, maxLength: 25 }), (start, doings) => {
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
