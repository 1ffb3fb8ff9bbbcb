import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Block, textOfBody } from '../../app/story/body.ts'
import { bodyFragment, readBody, seedBody } from './body-document.ts'

/** A document written node by node, as no editor of ours would. */
function written(...nodes: (Y.XmlElement | Y.XmlText)[]): Y.Doc {
  const document = new Y.Doc()
  document.getXmlFragment(bodyFragment).push(nodes)
  return document
}

function element(name: string, attributes: Record<string, string> = {}, ...inside: (Y.XmlElement | Y.XmlText)[]) {
  const made = new Y.XmlElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.insert(0, inside)
  return made
}

function text(words: string, attributes: Record<string, unknown> = {}) {
  const made = new Y.XmlText()
  made.applyDelta([{ insert: words, attributes }])
  return made
}

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((said) => said.replace(/\p{C}/gu, 'x'))
const paragraph = words.map((said): Block => ({ type: 'paragraph', content: [{ type: 'text', text: said }] }))
const blocks = fc.array(
  fc.oneof(
    paragraph,
    fc
      .record({ level: fc.constantFrom(2, 3), said: words })
      .map(
        ({ level, said }): Block => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text: said }] }),
      ),
    fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content): Block => ({ type: 'blockquote', content })),
    fc.record({ start: fc.nat(9), content: paragraph }).map(
      ({ start, content }): Block => ({
        type: 'orderedList',
        attrs: { start },
        content: [{ type: 'listItem', content: [content] }],
      }),
    ),
  ),
)

test('a body that was written reads back as it was', () => {
  fc.assert(
    fc.property(blocks, (content) => {
      const document = new Y.Doc()
      seedBody(document, { type: 'doc', content })
      expect(readBody(document)).toEqual({ type: 'doc', content })
    }),
  )
})

test('nodes and marks that no editor of ours makes are left out, the words beside them kept', () => {
  const document = written(
    element('script', {}, text('alert(1)')),
    element('image', { src: 'https://x.example/' }),
    element('paragraph', {}, text('Kept', { underline: {}, script: { src: 'x' }, bold: {} }), element('iframe')),
    element('bulletList', {}, element('paragraph', {}, text('no item'))),
  )
  expect(readBody(document).content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Kept', marks: [{ type: 'bold' }] }] },
    { type: 'bulletList', content: [] },
  ])
})

test.each([
  ['1', 2],
  ['3', 3],
  ['3><script>', 2],
  ['Infinity', 2],
  ['-4', 2],
])('a subhead of level %j is one of level %i', (level, read) => {
  expect(readBody(written(element('heading', { level }, text('Subhead')))).content[0]).toMatchObject({
    attrs: { level: read },
  })
})

test.each([
  ['7', 7],
  ['NaN', 1],
  ['-2', 1],
  ['1.5', 1],
  ['1e99', 1],
])('a list that starts at %j starts at %i', (start, read) => {
  const list = element('orderedList', { start }, element('listItem', {}, element('paragraph', {}, text('One'))))
  expect(readBody(written(list)).content[0]).toMatchObject({ attrs: { start: read } })
})

test('quotes deeper than anybody types them are left out, so that no edit is too deep to be read', () => {
  let deep = element('blockquote')
  const document = written(element('paragraph', {}, text('the top')), deep)
  for (let depth = 0; depth < 200; depth += 1) {
    const inside = element('blockquote')
    deep.insert(0, [inside])
    deep = inside
  }
  deep.insert(0, [element('paragraph', {}, text('the bottom'))])
  const body = readBody(document)
  expect(textOfBody(body)).toBe('the top')
  expect(JSON.stringify(body).match(/blockquote/g)).toHaveLength(100)
})

test('control characters are no copy', () => {
  const document = written(element('paragraph', {}, text('a\u0000b\u0007c\td\u009fe\ufffe')))
  expect(textOfBody(readBody(document))).toBe('abc\tde')
})
