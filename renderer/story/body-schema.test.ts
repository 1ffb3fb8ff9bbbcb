import { getSchema } from '@tiptap/core'
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { claimId, newId } from '../../app/ids.ts'
import { textOfBody } from '../../app/story/body.ts'
import { randomBody } from '../../app/story/random-body.ts'
import { bodyExtensions } from './body-extensions.ts'
import { lengthBetween } from './body-length.ts'

const schema = getSchema(bodyExtensions(new Y.Doc(), () => true))
const bodies = randomBody({
  words: fc.stringMatching(/^[a-z0-9 ]{1,8}$/),
  href: fc.constantFrom('https://audit.example/meals', 'mailto:desk@ledger.example'),
  claims: [newId(claimId), newId(claimId)],
  pictures: ['a'.repeat(64)],
})

test('every body of the schema opens in the editor and comes through the shared document unchanged', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const opened = schema.nodeFromJSON(body)
      expect(() => opened.check()).not.toThrow()
      const document = new Y.Doc()
      const fragment = document.getXmlFragment('body')
      updateYFragment(document, fragment, opened, { mapping: new Map(), isOMark: new Map() })
      expect(yXmlFragmentToProseMirrorRootNode(fragment, schema).toJSON()).toEqual(opened.toJSON())
    }),
  )
})

test('words in tables and pull quotes count, what stands with a picture does not', () => {
  const picture = { type: 'picture', attrs: { picture: 'a'.repeat(64), caption: 'Not counted', credit: 'x', alt: 'y' } }
  const said = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const cell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [said('three in cell')] }
  const body = {
    type: 'doc' as const,
    content: [
      { type: 'pullQuote' as const, content: [{ type: 'text' as const, text: 'two words' }] },
      { type: 'table' as const, content: [{ type: 'tableRow' as const, content: [cell] }] },
      picture,
    ],
  }
  expect(lengthBetween(schema.nodeFromJSON(body), 'en').words).toBe(5)
  expect(textOfBody(body as never)).toBe('two words\nthree in cell')
})

test.each([
  ['tableCell', { colspan: 100_000, rowspan: 1 }],
  ['tableCell', { colspan: '2', rowspan: 1 }],
  ['tableHeader', { colspan: 1, rowspan: 0 }],
  ['embed', { address: 'javascript:alert(1)' }],
  ['picture', { picture: 'https://x.example/a.png' }],
  ['picture', { picture: 'a'.repeat(64), caption: { script: 1 } }],
])('a %s with %j is no node of ours, so the editor leaves it out', (type, attrs) => {
  const content = type.startsWith('table') ? [schema.node('paragraph')] : []
  expect(() => schema.node(type, attrs, content).check()).toThrow()
})
