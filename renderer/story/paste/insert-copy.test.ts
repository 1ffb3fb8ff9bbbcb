import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { AllSelection, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Body } from '../../../app/story/body.ts'
import { textOfBody } from '../../../app/story/body.ts'
import { readMarkdownCopy } from '../../../app/story/paste/markdown-copy.ts'
import { readHtmlCopy } from '../../../app/story/paste/read-copy.ts'
import { pastePayloads } from '../../../tests/documents/paste-payloads.ts'
import { bodyExtensions } from '../body-extensions.ts'
import { documentTransaction, pasteTransaction } from './insert-copy.ts'

const schema = getSchema(bodyExtensions(new Y.Doc(), () => true))
const payloads = [...pastePayloads()].map(([name, text]) =>
  name.endsWith('.md') ? readMarkdownCopy(text) : readHtmlCopy(text),
)

/** A story with every kind of place to paste into. */
const story: Body = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A subhead' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Words before and after' }] },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'an item' }] }] }],
    },
    { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A quote' }] }] },
    { type: 'pullQuote', content: [{ type: 'text', text: 'Pulled' }] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [{ type: 'paragraph' }] },
            { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [{ type: 'paragraph' }] },
          ],
        },
      ],
    },
    { type: 'paragraph' },
  ],
}

const stateOf = (body: Body) => EditorState.create({ doc: schema.nodeFromJSON(body) })

/** Every place the caret can stand in. */
function places(document: Node): number[] {
  const found: number[] = []
  document.descendants((node, position) => {
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at += 1) found.push(position + 1 + at)
  })
  return found
}

test('copy put anywhere in a story leaves a story of the schema, with all its words and those that were there', () => {
  const document = schema.nodeFromJSON(story)
  const spots = places(document)
  const ways = fc.constantFrom(pasteTransaction, documentTransaction)
  fc.assert(
    fc.property(fc.constantFrom(...payloads), fc.constantFrom(...spots), ways, ({ blocks }, at, put) => {
      const state = EditorState.create({ doc: document, selection: TextSelection.create(document, at) })
      const after = state.apply(put(state, blocks)).doc
      after.check()
      const letters = (text: string) => [...text.replace(/\s/gu, '')].sort().join('')
      expect(letters(textOfBody(after.toJSON() as Body))).toBe(
        letters(textOfBody(story) + textOfBody({ type: 'doc', content: blocks })),
      )
    }),
    { numRuns: 300 },
  )
})

test('in an empty story the copy is the story', () => {
  for (const { blocks } of payloads) {
    const state = stateOf({ type: 'doc', content: [{ type: 'paragraph' }] })
    const after = state.apply(pasteTransaction(state, blocks)).doc
    const pasted = schema.nodeFromJSON({ type: 'doc', content: blocks })
    const trailing = after.childCount === pasted.childCount + 1 ? after.lastChild?.nodeSize : 0
    expect(after.cut(0, after.content.size - (trailing ?? 0)).toString()).toBe(pasted.toString())
  }
})

test('a paragraph joins the words on both sides of the caret, and replaces what is selected', () => {
  const state = stateOf({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one three four' }] }],
  })
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5, 10)))
  const { blocks } = readHtmlCopy('<p>two <b>and</b></p>')
  expect(selected.apply(pasteTransaction(selected, blocks)).doc.textContent).toBe('one two and four')
})

test('a document replaces nothing, whatever is selected when it arrives', () => {
  const picture = (digit: string) => ({ type: 'picture', attrs: { picture: digit.repeat(64) } })
  const { blocks } = readHtmlCopy('<h2>Arrived</h2><p>late</p>')
  const document = schema.nodeFromJSON({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one two' }] }, picture('a'), picture('b')],
  })
  const words = TextSelection.create(document, 1, 4)
  for (const selection of [words, NodeSelection.create(document, 9), new AllSelection(document)]) {
    const state = EditorState.create({ doc: document, selection })
    const after = state.apply(documentTransaction(state, blocks))
    after.doc.check()
    const pictures: unknown[] = []
    after.doc.descendants((node) => {
      if (node.type.name === 'picture') pictures.push(node.attrs.picture)
    })
    expect(pictures).toEqual(['a'.repeat(64), 'b'.repeat(64)])
    expect(after.doc.textContent.replace('Arrivedlate', '')).toBe('one two')
    expect(after.selection).toMatchObject({ empty: true })
  }
})
