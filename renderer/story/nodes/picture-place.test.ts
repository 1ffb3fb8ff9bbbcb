import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bodyExtensions } from '../body-extensions.ts'
import { placeForPictures } from './picture-place.ts'

const schema = getSchema(bodyExtensions(new Y.Doc(), () => true))
const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
const document = schema.nodeFromJSON({
  type: 'doc',
  content: [
    paragraph('Before'),
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph('one')] },
            { type: 'tableCell', content: [paragraph('two')] },
          ],
        },
      ],
    },
    paragraph('After'),
  ],
})
const begins = document.child(0).nodeSize
const ends = begins + document.child(1).nodeSize

test('pictures wanted in a table are set after it, all others where they are wanted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: document.content.size }), (wanted) => {
      const isInside = wanted > begins && wanted < ends
      expect(placeForPictures(document, wanted)).toBe(isInside ? ends : wanted)
    }),
  )
})

test('a place that is gone is the end of the story', () => {
  expect(placeForPictures(document, document.content.size + 40)).toBe(document.content.size)
})
