import fc from 'fast-check'
import { expect, test } from 'vitest'
import { odtFile } from '../../../tests/documents/odt-document.ts'
import { wordDocument } from '../../../tests/documents/word-document.ts'
import { StetError } from '../../problem.ts'
import { readDocument } from './read-document.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The code a document is refused with. */
async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  return readDocument(name, bytes).then(
    () => 'read',
    (thrown: unknown) => (thrown instanceof StetError ? thrown.problem.code : String(thrown)),
  )
}

test('a Word document of a hundred pages comes in with every heading, list, table, quote and link in its place', async () => {
  const { bytes, title, blocks, words } = await wordDocument(100, 7)
  expect(words).toBeGreaterThan(44_000)
  const copy = await readDocument('report.docx', bytes)
  expect(copy.title).toBe(title)
  expect(copy.blocks).toHaveLength(blocks.length)
  for (const [index, block] of blocks.entries()) expect(copy.blocks[index]).toEqual(block)
  expect(copy.dropped).toEqual([{ code: 'link', count: expect.any(Number) }])
}, 60_000)

test('an OpenDocument text keeps its structure and says what is lost', async () => {
  const copy = await readDocument('market.odt', odtFile())
  expect(copy.title).toBe('The market reopens')
  expect(copy.dropped).toEqual([
    { code: 'picture', count: 1 },
    { code: 'comment', count: 1 },
    { code: 'change', count: 1 },
    { code: 'link', count: 1 },
  ])
  const text = (words: string, ...marks: object[]) => ({
    type: 'text',
    text: words,
    ...(marks.length === 0 ? {} : { marks }),
  })
  const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
  const item = (...content: object[]) => ({ type: 'listItem', content })
  const cell = (type: string, words: string, colspan = 1) => ({
    type,
    attrs: { colspan, rowspan: 1 },
    content: [words === '' ? { type: 'paragraph' } : paragraph(text(words))],
  })
  expect(copy.blocks).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [text('The market reopens')] },
    paragraph(
      text('On Saturday '),
      text('twenty', { type: 'bold' }),
      text(' stalls open'),
      text('[1]', { type: 'superscript' }),
      text(', the '),
      text('town', { type: 'link', attrs: { href: 'https://town.example/hall' } }),
      text(' said, not the guild.'),
      { type: 'hardBreak' },
      text('H'),
      text('2', { type: 'subscript' }),
      text('O is free.'),
    ),
    { type: 'heading', attrs: { level: 2 }, content: [text('What is sold')] },
    {
      type: 'bulletList',
      content: [
        item(paragraph(text('fruit')), {
          type: 'orderedList',
          attrs: { start: 1 },
          content: [item(paragraph(text('apples')))],
        }),
        item(paragraph(text('bread'))),
      ],
    },
    { type: 'heading', attrs: { level: 3 }, content: [text('Prices')] },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'Price list', 2)] },
        { type: 'tableRow', content: [cell('tableCell', 'Apples'), cell('tableCell', '3')] },
        { type: 'tableRow', content: [cell('tableCell', ''), cell('tableCell', '')] },
      ],
    },
    { type: 'blockquote', content: [paragraph(text('“We are ready,” said the warden.'))] },
    { type: 'orderedList', attrs: { start: 1 }, content: [item(paragraph(text('Counted on Friday.')))] },
  ])
})

test.each([
  ['notes.md', '# Title\n\nText', 'Title'],
  ['notes.txt', '# Title\n\nText', 'Title'],
  ['page.html', '<h1>Title</h1><p>Text', 'Title'],
  ['notes.txt', 'Title\n\nText', null],
])('%s is read by its name and its words', async (name, text, title) => {
  const copy = await readDocument(name, bytesOf(text))
  expect(copy.title).toBe(title)
  expect(copy.blocks).toHaveLength(2)
})

test('what is no document of these kinds is refused by a code that says why', async () => {
  expect(await refusal('old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
    'document-kind-unknown',
  )
  expect(await refusal('a.pdf', bytesOf('%PDF-1.7'))).toBe('document-kind-unknown')
  expect(await refusal('a.rtf', bytesOf('{\\rtf1 words}'))).toBe('document-kind-unknown')
  expect(await refusal('a.bin', new Uint8Array([1, 0, 2, 0, 0, 9, 0, 0]))).toBe('document-kind-unknown')
  expect(await refusal('a.txt', bytesOf(' \n '))).toBe('document-empty')
  expect(await refusal('a.docx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).toBe('document-unreadable')
  expect(await refusal('a.txt', new Uint8Array(49 * 1024 * 1024))).toBe('document-too-large')
  expect(await refusal('a.odt', odtFile({ 'content.xml': '<office:document-content' }))).toBe('document-unreadable')
})

test('a document in which any byte is damaged is read or refused, and nothing else happens', async () => {
  const word = (await wordDocument(1, 3)).bytes
  const documents = [word, odtFile()]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...documents),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 5 }),
      async (document, changes) => {
        const bytes = document.slice()
        for (const [at, bits] of changes) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ bits
        expect(await refusal('a.docx', bytes)).toMatch(/^(?:read|document-[a-z-]+)$/)
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)
