import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { finderOf, findIn } from '../../app/story/find.ts'
import { textOf } from './block-text.ts'
import { bodyExtensions } from './body-extensions.ts'
import { claimIds } from './claim-index.ts'
import type { Match } from './find-marks.ts'
import { inClaim } from './in-claim.ts'
import { replaceFound } from './replace-found.ts'

const schema = getSchema(bodyExtensions(new Y.Doc(), () => true))

/** A paragraph whose characters each carry some of three claims, as chance has it, so that claims overlap and break off. */
const characters = fc.array(
  fc.record({
    text: fc.constantFrom('a', 'b', 'c', ' '),
    claims: fc.subarray(['one', 'two', 'three']),
    bold: fc.boolean(),
  }),
  { minLength: 1, maxLength: 16 },
)
const stateOf = (runs: readonly { text: string; claims: string[]; bold: boolean }[]) => {
  const inline = runs.map(({ text, claims, bold }) =>
    schema.text(text, [...(bold ? [schema.mark('bold')] : []), ...claims.map((id) => schema.mark('claim', { id }))]),
  )
  return EditorState.create({ doc: schema.node('doc', null, [schema.node('paragraph', null, inline)]) })
}
const matchesOf = (state: EditorState, text: string, instead: string): Match[] => {
  const said = textOf(state.doc.child(0))
  const query = { text, wholeWord: false, matchCase: true, regularExpression: false }
  const replacement = { text: instead, regularExpression: false }
  return findIn([said], finderOf(query), replacement).found.map(({ from, to }) => ({
    from: from + 1,
    to: to + 1,
    words: said.slice(from, to),
    instead,
  }))
}
const sought = fc.constantFrom('a', 'ab', 'b ', 'abc', 'aa')

test('replacing everything changes just what was found', () => {
  fc.assert(
    fc.property(characters, sought, fc.constantFrom('', 'z', 'xyz'), (runs, text, instead) => {
      const state = stateOf(runs)
      const matches = matchesOf(state, text, instead)
      const { tr } = state
      expect(replaceFound(tr, matches)).toBe(matches.length)
      expect(textOf(tr.doc.child(0))).toBe(textOf(state.doc.child(0)).replaceAll(text, instead))
    }),
  )
})

test('a claim over all of what is replaced stands on the new words; no claim is lost that kept a word or covered one', () => {
  fc.assert(
    fc.property(characters, sought, fc.constantFrom('z', 'xyz'), (runs, text, instead) => {
      const state = stateOf(runs)
      const matches = matchesOf(state, text, instead)
      const { tr } = state
      replaceFound(tr, matches)
      const after = claimIds(tr.doc)
      for (const id of ['one', 'two', 'three']) {
        const carriedAt = (place: number) => runs[place]?.claims.includes(id) === true
        const places = runs.map((_, place) => place)
        const within = (place: number) => matches.find(({ from, to }) => place + 1 >= from && place + 1 < to)
        const wholly = ({ from, to }: Match) => places.slice(from - 1, to - 1).every(carriedAt)
        const kept = places.some((place) => carriedAt(place) && within(place) === undefined)
        expect(after.has(id)).toBe(kept || matches.some(wholly))
      }
    }),
  )
})

test('a place whose words have changed since is left alone', () => {
  const state = stateOf([{ text: 'a', claims: [], bold: false }])
  const { tr } = state
  expect(replaceFound(tr, [{ from: 1, to: 2, words: 'b', instead: 'z' }])).toBe(0)
  expect(tr.docChanged).toBe(false)
})

test('in claims only means wholly inside the words of one claim, however they look', () => {
  fc.assert(
    fc.property(characters, fc.nat(15), fc.nat(15), (runs, one, other) => {
      const [from, to] = [Math.min(one, other, runs.length - 1), Math.min(Math.max(one, other) + 1, runs.length)]
      const together = ['one', 'two', 'three'].some((id) =>
        runs.slice(from, to).every((run) => run.claims.includes(id)),
      )
      expect(inClaim(stateOf(runs).doc.child(0), from, to)).toBe(together)
    }),
  )
})
