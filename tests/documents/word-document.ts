import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import type { Block, TableCell as Cell, Inline, ListItem } from '../../app/story/body.ts'
import { numbersFrom } from '../wire/mutations.ts'

/** A document of Word, and what a story must make of it. */
export type WordDocument = {
  readonly bytes: Uint8Array
  readonly title: string
  readonly blocks: readonly Block[]
  readonly words: number
}

const vocabulary =
  'harbour ferry council lamp winter bridge ledger gate tide river orchard keeper vote ramp quay market bell warden petition timetable paving crossing budget notice engineer'.split(
    ' ',
  )

/** One part of the document: what Word holds and what becomes of it. */
type Part = { readonly word: readonly (Paragraph | Table)[]; readonly block: Block }

/**
 * A document of about so many pages, 450 words each, made of headings of three levels, paragraphs with bold and italic
 * words, links, lists two levels deep, tables and quotes, always the same for the same seed. It begins with a title and
 * has one footnote.
 */
export async function wordDocument(pages: number, seed: number): Promise<WordDocument> {
  const random = numbersFrom(seed)
  let words = 0
  const some = (least: number, most: number) => {
    const count = least + Math.floor(random() * (most - least + 1))
    words += count
    const chosen = Array.from({ length: count }, () => vocabulary[Math.floor(random() * vocabulary.length)] ?? '')
    return chosen.join(' ')
  }
  const title = `A report on the ${some(3, 5)}`
  const parts: Part[] = []
  while (words < pages * 450) {
    const kind = Math.floor(random() * 10)
    if (kind === 0) parts.push(heading(1 + Math.floor(random() * 3), some(2, 6)))
    else if (kind === 1) parts.push(list(random() < 0.5, () => some(4, 14)))
    else if (kind === 2) parts.push(table(2 + Math.floor(random() * 4), () => some(1, 4)))
    else if (kind === 3) parts.push(quote(some(15, 40)))
    else parts.push(paragraph(() => some(8, 30), parts.length))
    if (kind > 0 && kind < 4) parts.push(paragraph(() => some(8, 30), parts.length))
  }
  const noted = new Paragraph({ children: [new TextRun('It closed early.'), new FootnoteReferenceRun(1)] })
  const document = new Document({
    title,
    styles: { paragraphStyles: [{ id: 'Quote', name: 'Quote', basedOn: 'Normal' }] },
    numbering: {
      config: [
        {
          reference: 'counted',
          levels: [0, 1].map((level) => ({ level, format: 'decimal' as const, text: `%${level + 1}.` })),
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph('The warden kept the book.')] } },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          ...parts.flatMap((part) => part.word),
          noted,
        ],
      },
    ],
  })
  const blocks: Block[] = [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: title }] },
    ...parts.map((part) => part.block),
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'It closed early.' },
        { type: 'text', text: '[1]', marks: [{ type: 'superscript' }] },
      ],
    },
    { type: 'orderedList', attrs: { start: 1 }, content: [item('The warden kept the book.')] },
  ]
  return { bytes: new Uint8Array(await Packer.toBuffer(document)), title, blocks, words }
}

const wordLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

function heading(level: number, text: string): Part {
  return {
    word: [new Paragraph({ heading: wordLevels[level - 1] ?? HeadingLevel.HEADING_1, text })],
    block: { type: 'heading', attrs: { level: level === 1 ? 2 : 3 }, content: [{ type: 'text', text }] },
  }
}

/** A paragraph of plain, bold, linked and italic words; every seventh leads to a place that no story keeps. */
function paragraph(some: () => string, number: number): Part {
  const [plain, bold, linked, italic] = [some(), some(), some(), some()]
  const link = number % 7 === 0 ? `http://old.example/${number}` : `https://news.example/${number}`
  const children: ParagraphChild[] = [
    new TextRun(`${plain} `),
    new TextRun({ text: bold, bold: true }),
    new TextRun(' '),
    new ExternalHyperlink({ link, children: [new TextRun({ text: linked, style: 'Hyperlink' })] }),
    new TextRun(' '),
    new TextRun({ text: italic, italics: true }),
  ]
  const kept: Inline[] = link.startsWith('https')
    ? [
        { type: 'text', text: ' ' },
        { type: 'text', text: linked, marks: [{ type: 'link', attrs: { href: link } }] },
        { type: 'text', text: ' ' },
      ]
    : [{ type: 'text', text: ` ${linked} ` }]
  const content: Inline[] = [
    { type: 'text', text: `${plain} ` },
    { type: 'text', text: bold, marks: [{ type: 'bold' }] },
    ...kept,
    { type: 'text', text: italic, marks: [{ type: 'italic' }] },
  ]
  return { word: [new Paragraph({ children })], block: { type: 'paragraph', content } }
}

function quote(text: string): Part {
  return {
    word: [new Paragraph({ style: 'Quote', text })],
    block: { type: 'blockquote', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  }
}

/** Two items, the first with one below it. */
function list(ordered: boolean, some: () => string): Part {
  const [first, below, second] = [some(), some(), some()]
  const at = (text: string, level: number) =>
    new Paragraph(ordered ? { text, numbering: { reference: 'counted', level } } : { text, bullet: { level } })
  const listOf = (content: readonly ListItem[]): Block =>
    ordered ? { type: 'orderedList', attrs: { start: 1 }, content } : { type: 'bulletList', content }
  return {
    word: [at(first, 0), at(below, 1), at(second, 0)],
    block: listOf([item(first, listOf([item(below)])), item(second)]),
  }
}

function item(text: string, ...more: readonly Block[]): ListItem {
  return { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...more] }
}

/** A head over two columns, then rows of two. */
function table(rows: number, some: () => string): Part {
  const head = some()
  const cells = Array.from({ length: rows }, () => [some(), some()])
  const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] })
  const kept = (type: Cell['type'], text: string, colspan = 1): Cell => ({
    type,
    attrs: { colspan, rowspan: 1 },
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  })
  return {
    word: [
      new Table({
        rows: [
          new TableRow({ tableHeader: true, children: [cell(head, 2)] }),
          ...cells.map((row) => new TableRow({ children: row.map((text) => cell(text)) })),
        ],
      }),
    ],
    block: {
      type: 'table',
      content: [
        { type: 'tableRow', content: [kept('tableHeader', head, 2)] },
        ...cells.map((row) => ({ type: 'tableRow' as const, content: row.map((text) => kept('tableCell', text)) })),
      ],
    },
  }
}
