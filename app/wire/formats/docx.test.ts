import { expect, test } from 'vitest'
import { type ZipFile as File, zipFile as zip } from '../../../tests/documents/zip-file.ts'
import { parseDocx } from './docx.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function paragraph(words: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}

function files(body: string, core = ''): File[] {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  return [
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="l1" Type="${OFFICE}/hyperlink" Target="https://council.example/tunnel" TargetMode="External"/><Relationship Id="l2" Type="${OFFICE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
    },
    {
      name: 'word/styles.xml',
      content: `<w:styles xmlns:w="${WORD}">${style('T', 'Title')}${style('H1', 'heading 1')}${style('Q', 'Quote')}</w:styles>`,
    },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    },
    { name: 'docProps/core.xml', content: core },
  ]
}

const CORE =
  '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Desk copy</dc:title><dc:creator>Mere Hall</dc:creator><cp:keywords>Tunnel; Roads</cp:keywords><dc:language/><dcterms:modified>2024-06-10T05:00:00Z</dcterms:modified></cp:coreProperties>'

test('reads headings, quotes, tables and links of a document, and its core properties', async () => {
  const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`
  const link = (id: string, words: string) => `<w:hyperlink r:id="${id}"><w:r><w:t>${words}</w:t></w:r></w:hyperlink>`
  const body = [
    paragraph('Harbour tunnel to close', 'T'),
    paragraph('By Ann Lee'),
    paragraph('WELLINGTON, June 10 (Meridian) – The tunnel will close for a month.'),
    paragraph('What it costs', 'H1'),
    paragraph('“We have no choice,” the mayor said.', 'Q'),
    `<w:tbl><w:tr>${cell('Year')}${cell('Cost')}</w:tr><w:tr>${cell('2024')}${cell('€3m')}</w:tr></w:tbl>`,
    `<w:p><w:r><w:t xml:space="preserve">More at </w:t></w:r>${link('l1', 'the council')}${link('l2', ' and not here')}</w:p>`,
  ].join('')
  const { items, problems } = await parseDocx(zip(files(body, CORE)))
  expect(problems).toEqual([])
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    headline: 'Harbour tunnel to close',
    byline: 'By Ann Lee',
    dateline: 'WELLINGTON, June 10',
    credit: 'Meridian',
    versionCreated: '2024-06-10T05:00:00Z',
    keywords: ['Tunnel', 'Roads'],
    paragraphs: [
      'WELLINGTON, June 10 (Meridian) – The tunnel will close for a month.',
      'More at the council and not here',
    ],
  })
  expect(items[0]?.guid).toMatch(/^sha256:[0-9a-f]{64}$/)
  const [, heading, quote, table, links] = items[0]?.body ?? []
  expect(heading).toEqual({ type: 'heading', level: 2, content: [{ text: 'What it costs' }] })
  expect(quote).toMatchObject({ type: 'quote' })
  expect(table).toMatchObject({ type: 'table', rows: [{ cells: ['Year', 'Cost'] }, { cells: ['2024', '€3m'] }] })
  expect(links).toMatchObject({
    content: [
      { text: 'More at ' },
      { text: 'the council', link: 'https://council.example/tunnel' },
      { text: ' and not here' },
    ],
  })
})

test('takes title and author from the properties where the copy names none', async () => {
  const { items } = await parseDocx(zip(files(paragraph('The tunnel will close for a month, the council said.'), CORE)))
  expect(items[0]).toMatchObject({ headline: 'Desk copy', byline: 'Mere Hall' })
})

test('lists a picture with its words and leaves it in the document', async () => {
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="p" descr="A ferry"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  const parts = files(paragraph('The ferry floats.') + drawing).map((file) =>
    file.name.endsWith('document.xml.rels')
      ? {
          ...file,
          content: file.content.replace('</', `<Relationship Id="p1" Type="${OFFICE}/image" Target="media/a.png"/></`),
        }
      : file,
  )
  const { items } = await parseDocx(zip([...parts, { name: 'word/media/a.png', content: 'not looked at' }]))
  expect(items).toMatchObject([
    { paragraphs: ['The ferry floats.'], media: [{ reference: 'picture.png', type: 'image', alt: 'A ferry' }] },
  ])
})

test('gives the same guid for the same words', async () => {
  const once = await parseDocx(zip(files(paragraph('The tunnel will close.'))))
  const again = await parseDocx(zip(files(paragraph('The tunnel will close.'))))
  expect(once).toEqual(again)
})

test('leaves the bytes as they were and reads an archive with a comment', async () => {
  const bytes = zip(files(paragraph('The tunnel will close.')), 'a comment')
  const copy = bytes.slice()
  expect((await parseDocx(bytes)).items).toHaveLength(1)
  expect(bytes).toEqual(copy)
})

test('refuses documents that unpack to more than they may or other than they say', async () => {
  const [types, ...others] = files(paragraph('x'))
  const long = 'a'.repeat(1_000_000)
  const bombs: Uint8Array[] = [
    zip([...files('x'), { name: 'word/media/big.png', content: long, declaredSize: 70 * 1024 * 1024 }]),
    zip([...files('x'), { name: 'word/big.xml', content: long, declaredSize: 5 * 1024 * 1024 }]),
    zip([...files('x'), { name: 'word/lie.xml', content: long, declaredSize: 10 }]),
    zip([...files('x'), { name: 'word/lie.xml', content: 'short', declaredSize: 10_000 }]),
    zip([{ ...(types as File), isEncrypted: true }, ...others]),
    zip(Array.from({ length: 2001 }, (_, index) => ({ name: `${index}.txt`, content: '' }))),
  ]
  for (const bytes of bombs) {
    const { items, problems } = await parseDocx(bytes)
    expect(items).toEqual([])
    expect(problems).toMatchObject([{ code: 'docx-unreadable' }])
  }
})

test('says so where a document is damaged, deep without end, or empty', async () => {
  const whole = zip(files(paragraph('The tunnel will close.')))
  expect((await parseDocx(whole.subarray(0, whole.length - 30))).problems).toMatchObject([{ code: 'docx-unreadable' }])
  expect((await parseDocx(new Uint8Array(10))).problems).toMatchObject([{ code: 'docx-unreadable' }])
  expect((await parseDocx(zip([{ name: 'a', content: 'b' }]))).problems).toMatchObject([{ code: 'docx-unreadable' }])
  expect((await parseDocx(zip(files('')))).problems).toMatchObject([{ code: 'docx-empty' }])
  const depth = 20_000
  const deep = `${'<w:ins>'.repeat(depth)}${paragraph('far down')}${'</w:ins>'.repeat(depth)}`
  const { items, problems } = await parseDocx(zip(files(deep)))
  expect(items.length + problems.length).toBeGreaterThan(0)
})

test('neither hangs nor rejects whatever byte of a document is damaged', async () => {
  const whole = zip(files(paragraph('The tunnel will close.'), CORE))
  for (let at = 0; at < whole.length; at += 7) {
    const bytes = whole.slice()
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    const { items, problems } = await parseDocx(bytes)
    expect(items.length + problems.length).toBeGreaterThan(0)
  }
})
