import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Body, type Inline, type Mark, textOfBody } from '../../app/story/body.ts'
import { randomBody } from '../../app/story/random-body.ts'
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
const bodies = randomBody({
  words,
  href: fc.constantFrom('https://audit.example/meals', 'http://plain.example/'),
  claims: ['0192-aaaaaaaa', '0192-bbbbbbbb'],
  pictures: ['a'.repeat(64), '0123456789abcdef'.repeat(4)],
})

test('a body that was written reads back as it was, whatever stands in it', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const document = new Y.Doc()
      seedBody(document, body)
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
      expect(joined(readBody(copy))).toEqual(joined(body))
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

/** A body with neighbouring text of the same marks joined and empty content left off. */
function joined(body: Body): Body {
  return JSON.parse(JSON.stringify(body), (name, value) => {
    if (name === 'marks') return value.length === 0 ? undefined : sorted(value)
    if (name !== 'content' || !Array.isArray(value)) return value
    const inlines: Inline[] = []
    for (const inline of value as Inline[]) {
      const last = inlines.at(-1)
      const alike = last?.type === 'text' && inline.type === 'text' && sameMarks(last, inline)
      if (alike) inlines[inlines.length - 1] = { ...last, text: last.text + inline.text }
      else inlines.push(inline)
    }
    return inlines.length === 0 ? undefined : inlines
  }) as Body
}

function sorted(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((left, right) => JSON.stringify(left).localeCompare(JSON.stringify(right)))
}

function sameMarks(left: Inline, right: Inline): boolean {
  return JSON.stringify(left.marks ?? []) === JSON.stringify(right.marks ?? [])
}

test('a cell keeps paragraphs and lists alone, and spans nobody can count are one', () => {
  const cell = element('tableCell', { colspan: '9999999', rowspan: 'many' }, element('table'), element('paragraph'))
  const table = element('table', {}, element('paragraph'), element('tableRow', {}, element('script'), cell))
  expect(readBody(written(table)).content).toEqual([
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [{ type: 'paragraph' }] }],
        },
      ],
    },
  ])
})

test('embeds of no web address and pictures of no hash are left out', () => {
  const picture = 'c'.repeat(64)
  const document = written(
    element('embed', { address: 'javascript:alert(1)' }),
    element('embed', { address: 'https://video.example/9' }),
    element('picture', { picture: 'https://x.example/a.png' }),
    element('picture', { picture, caption: 'The\u0000 quay', src: 'https://x.example/' }),
  )
  expect(readBody(document).content).toEqual([
    { type: 'embed', attrs: { address: 'https://video.example/9' } },
    { type: 'picture', attrs: { picture, caption: 'The quay', credit: '', alt: '' } },
  ])
})
