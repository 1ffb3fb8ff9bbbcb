import type { WireBlock, WireInline } from '../wire-body.ts'
import { bodyLines } from '../wire-body.ts'
import type { WireMedia } from '../wire-item.ts'
import { addAll } from './add-all.ts'
import { kindOf } from './element-kinds.ts'
import type { Marks, Piece } from './inline-run.ts'
import { inlinesOf, PLAIN, splitAtBlankLines, splitLines } from './inline-run.ts'
import { definitionItems, listItems } from './list-items.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'
import { tidy } from './markup.ts'
import { figureMedia, mediaOf } from './media.ts'
import { needsQuotationMarks } from './quotation.ts'
import { safeLink } from './safe-address.ts'
import { isLayout, tableParts } from './table.ts'
import { wordsBelow } from './words-below.ts'

/** A body and the pictures, sound and film it speaks of. */
export type ReadBlocks = { readonly body: WireBlock[]; readonly media: WireMedia[] }

/** `layoutTables`: tables that only arrange the page, as in mails, are read through instead of kept as tables. */
export type ReadBlocksOptions = { readonly layoutTables?: boolean }

/** What is gathered while one body is read. */
type Reading = {
  readonly media: WireMedia[]
  readonly preformatted: Set<WireBlock>
  readonly readsLayoutTables: boolean
}

/** The blocks of one container so far, the copy since the last of them, and footnotes that wait for its end. */
type Flow = { readonly blocks: WireBlock[]; pieces: Piece[]; notes: WireBlock[]; readonly reading: Reading }

const DEEPEST = 256
const WITHIN_A_LINE = ['inline', 'break', 'quotation', 'media', 'footnote', 'dropped']

/**
 * Marked-up copy as a body: HTML (Living Standard, section 4), XHTML and the body markup of NITF 3.x.
 *
 * Only `p` and loose text become paragraphs. Notes, asides, headers, footers, footnotes and preformatted copy become
 * quotes, so that their words are kept without counting as paragraphs; a body of nothing but preformatted copy has its
 * blank lines part it into paragraphs. Pictures, sound and film leave the body with their captions. No attribute
 * survives but the address of a safe link; markup deeper than 256 levels is read as words. Never throws.
 */
export function readBlocks(nodes: readonly MarkupNode[], options: ReadBlocksOptions = {}): ReadBlocks {
  const reading: Reading = {
    media: [],
    preformatted: new Set(),
    readsLayoutTables: options.layoutTables ?? false,
  }
  const body = flowOf(nodes, reading, PLAIN, 0)
  const hasParagraph = body.some(({ type }) => type === 'paragraph')
  const opened = hasParagraph
    ? body
    : body.flatMap((block) => (block.type === 'quote' && reading.preformatted.has(block) ? block.content : [block]))
  return { body: opened, media: reading.media }
}

function flowOf(nodes: readonly MarkupNode[], reading: Reading, marks: Marks, depth: number): WireBlock[] {
  const flow: Flow = { blocks: [], pieces: [], notes: [], reading }
  walkAll(nodes, flow, marks, depth)
  flush(flow)
  return flow.blocks
}

function walkAll(nodes: readonly MarkupNode[], flow: Flow, marks: Marks, depth: number): void {
  for (const node of nodes) {
    if (node.kind === 'text') flow.pieces.push({ text: node.text, marks })
    else if (depth > DEEPEST) flow.pieces.push({ text: ` ${wordsBelow([node]) ?? ''} `, marks })
    else walkElement(node, flow, marks, depth + 1)
  }
}

function walkElement(element: MarkupElement, flow: Flow, marks: Marks, depth: number): void {
  const kind = kindOf(element.name)
  switch (kind) {
    case 'dropped':
      break
    case 'break':
      flow.pieces.push('break')
      walkAll(element.children, flow, marks, depth)
      break
    case 'inline':
      walkAll(element.children, flow, marksOf(element, marks), depth)
      break
    case 'quotation':
      quotation(element, flow, marks, depth)
      break
    case 'media':
      addMedia(element, flow.reading)
      break
    case 'footnote':
      addAll(flow.notes, apart(flowOf(element.children, flow.reading, marks, depth)))
      break
    case 'rule':
    case 'container':
    case 'paragraph':
      flush(flow)
      walkAll(element.children, flow, marks, depth)
      flush(flow, kind === 'paragraph')
      break
    default:
      flush(flow)
      addAll(flow.blocks, blockOf(kind, element, flow.reading, marks, depth))
  }
}

function addMedia(element: MarkupElement, reading: Reading): void {
  const media = mediaOf(element)
  if (media !== null) reading.media.push(media)
}

type BlockKind = 'heading' | 'quote' | 'apart' | 'list' | 'definitions' | 'table' | 'preformatted' | 'figure'

function blockOf(
  kind: BlockKind,
  element: MarkupElement,
  reading: Reading,
  marks: Marks,
  depth: number,
): readonly WireBlock[] {
  const read = (nodes: readonly MarkupNode[]) => flowOf(nodes, reading, marks, depth)
  const inside = () => read(element.children)
  switch (kind) {
    case 'heading':
      return heading(element.name, inside())
    case 'quote':
      return quote(inside())
    case 'apart':
      return apart(inside())
    case 'list':
      return list(element.name === 'ol', listItems(element, read))
    case 'definitions':
      return list(false, definitionItems(element, read))
    case 'table':
      return reading.readsLayoutTables && isLayout(element) ? inside() : table(element, read)
    case 'preformatted':
      return preformatted(element, reading, marks, depth)
    case 'figure': {
      const media = figureMedia(element)
      if (media === null) return apart(inside())
      addAll(reading.media, media)
      return []
    }
  }
}

/** Ends the copy since the last block: as one paragraph where it was marked as one, else parted at blank lines. */
function flush(flow: Flow, isWhole = false): void {
  const parts = isWhole ? [flow.pieces] : splitAtBlankLines(flow.pieces)
  for (const part of parts) {
    const content = inlinesOf(part)
    if (content.length > 0) flow.blocks.push({ type: 'paragraph', content })
  }
  addAll(flow.blocks, flow.notes)
  flow.pieces = []
  flow.notes = []
}

function marksOf({ name, attributes }: MarkupElement, marks: Marks): Marks {
  if (name === 'b' || name === 'strong') return { ...marks, bold: true }
  if (name === 'i' || name === 'em') return { ...marks, italic: true }
  return name === 'a' ? { ...marks, link: safeLink(attributes.href) } : marks
}

/** A `q` with blocks inside is a quote; else its words, in the quotation marks HTML draws where it has none itself. */
function quotation(element: MarkupElement, flow: Flow, marks: Marks, depth: number): void {
  if (element.children.some(isBlock)) {
    flush(flow)
    addAll(flow.blocks, quote(flowOf(element.children, flow.reading, marks, depth)))
    return
  }
  const needsMarks = needsQuotationMarks(element)
  if (needsMarks) flow.pieces.push({ text: '“', marks })
  walkAll(element.children, flow, marks, depth)
  if (needsMarks) flow.pieces.push({ text: '”', marks })
}

function isBlock(node: MarkupNode): boolean {
  return node.kind === 'element' && !WITHIN_A_LINE.includes(kindOf(node.name))
}

function heading(name: string, inside: readonly WireBlock[]): WireBlock[] {
  const content = inside.flatMap((block, index): WireInline[] => {
    const before = index === 0 ? [] : [{ text: ' ' }]
    return [...before, ...(block.type === 'paragraph' ? block.content : [{ text: bodyLines([block]).join(' ') }])]
  })
  const level = /^h[3-6]$/u.test(name) ? 3 : 2
  return content.length === 0 ? [] : [{ type: 'heading', level, content }]
}

function quote(content: readonly WireBlock[]): WireBlock[] {
  return content.length === 0 ? [] : [{ type: 'quote', content }]
}

/** Copy beside the story: in a quote where it holds a paragraph, which must not count among those of the story. */
function apart(inside: readonly WireBlock[]): readonly WireBlock[] {
  return inside.some(({ type }) => type === 'paragraph') ? quote(inside) : inside
}

function list(ordered: boolean, items: readonly (readonly WireBlock[])[]): WireBlock[] {
  const filled = items.filter((item) => item.length > 0)
  return filled.length === 0 ? [] : [{ type: 'list', ordered, items: filled }]
}

function table(element: MarkupElement, read: (nodes: readonly MarkupNode[]) => WireBlock[]): WireBlock[] {
  const textOf = (nodes: readonly MarkupNode[]) =>
    bodyLines(read(nodes))
      .map((line) => tidy(line) ?? '')
      .filter((line) => line !== '')
      .join('\n')
  const { caption, rows } = tableParts(element, textOf)
  return caption === null && rows.length === 0 ? [] : [{ type: 'table', caption, rows }]
}

/** Preformatted copy as a quote, its lines kept, its blank lines between paragraphs. */
function preformatted(element: MarkupElement, reading: Reading, marks: Marks, depth: number): WireBlock[] {
  const flow: Flow = { blocks: [], pieces: [], notes: [], reading }
  walkAll(element.children, flow, marks, depth)
  const paragraphs = splitAtBlankLines(splitLines(flow.pieces))
    .map((part) => inlinesOf(part, true))
    .filter((content) => content.length > 0)
    .map((content): WireBlock => ({ type: 'paragraph', content }))
  const blocks = quote([...flow.blocks, ...paragraphs, ...flow.notes])
  for (const block of blocks) reading.preformatted.add(block)
  return blocks
}
