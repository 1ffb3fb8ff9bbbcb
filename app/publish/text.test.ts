import { expect, test } from 'vitest'
import type { Block } from '../story/body.ts'
import { bodyText } from './text.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const textOf = (...content: Block[]) => bodyText({ body: { type: 'doc', content } })

test('every line of a quote is marked as quoted, after a hard break and in a list too', () => {
  const quote: Block = {
    type: 'blockquote',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'We warned them.' }, { type: 'hardBreak' }, { type: 'text', text: 'Twice.' }],
      },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [paragraph('in May')] },
          { type: 'listItem', content: [paragraph('in June')] },
        ],
      },
    ],
  }
  expect(textOf(paragraph('She said:'), quote, paragraph('Nobody answered.'))).toBe(
    'She said:\n\n> We warned them.\n> Twice.\n> - in May\n> - in June\n\nNobody answered.',
  )
})

test('a quote in a quote is marked for both', () => {
  const inner: Block = { type: 'blockquote', content: [paragraph('One.'), paragraph('Two.')] }
  expect(textOf({ type: 'blockquote', content: [inner] })).toBe('> > One.\n> > Two.')
})
