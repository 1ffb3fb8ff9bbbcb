import type { WireBlock, WireInline } from '../wire-body.ts'
import type { WireMedia } from '../wire-item.ts'
import { bodyLines } from './body-lines.ts'
import { kindOf } from './element-kinds.ts'
import type { Marks, Piece } from './inline-run.ts'
import { inlinesOf, PLAIN, splitAtBlankLines, splitLines } from './inline-run.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'
import { tidy } from './markup.ts'
import { figureMedia, mediaOf } from './media.ts'
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
      flow.notes.push(...apart(flowOf(element.children, flow.reading, marks, depth)))
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
      flow.blocks.push(...blockOf(kind, element, flow.reading, marks, depth))
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
  const inside = () => flowOf(element.children, reading, marks, depth)
  switch (kind) {
    case 'heading':
      return heading(element.name, inside())
    case 'quote':
      return quote(inside())
    case 'apart':
      return apart(inside())
    case 'list':
      return list(element.name === 'ol', itemsOf(element, reading, marks, depth))
    case 'definitions':
      return list(false, definitionsOf(element, reading, marks, depth))
    case 'table':
      return reading.readsLayoutTables && isLayout(element) ? inside() : table(element, reading, marks, depth)
    case 'preformatted':
      return preformatted(element, reading, marks, depth)
    case 'figure': {
      const media = figureMedia(element)
      if (media === null) return apart(inside())
      reading.media.push(...media)
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
  flow.blocks.push(...flow.notes)
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
    flow.blocks.push(...quote(flowOf(element.children, flow.reading, marks, depth)))
    return
  }
  const needsMarks = !/^\s*(?:$|["“”„‟«»‹›‘’‚'「『《〈])/u.test(firstText(element) ?? '')
  if (needsMarks) flow.pieces.push({ text: '“', marks })
  walkAll(element.children, flow, marks, depth)
  if (needsMarks) flow.pieces.push({ text: '”', marks })
}

function isBlock(node: MarkupNode): boolean {
  return node.kind === 'element' && !WITHIN_A_LINE.includes(kindOf(node.name))
}

/** The first text inside with a word in it. */
function firstText(element: MarkupElement): string | null {
  const waiting: MarkupNode[] = element.children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'text' && node.text.trim() !== '') return node.text
    if (node.kind === 'element') waiting.push(...node.children.toReversed())
  }
  return null
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

/** The items of a list; what stands between them is an item of its own, but a list belongs to the item before it. */
function itemsOf(element: MarkupElement, reading: Reading, marks: Marks, depth: number): WireBlock[][] {
  const items: WireBlock[][] = []
  let between: MarkupNode[] = []
  const endBetween = () => {
    const blocks = flowOf(between, reading, marks, depth)
    const last = items.at(-1)
    const other = blocks.findIndex(({ type }) => type !== 'list')
    const lists = last === undefined ? [] : blocks.slice(0, other === -1 ? blocks.length : other)
    last?.push(...lists)
    items.push(blocks.slice(lists.length))
    between = []
  }
  for (const child of element.children) {
    if (child.kind !== 'element' || child.name !== 'li') {
      between.push(child)
      continue
    }
    endBetween()
    items.push(flowOf(child.children, reading, marks, depth))
  }
  endBetween()
  return items
}

/** A `dl` as items: each term with what is said of it (HTML Living Standard, 4.4.9, groups in `div` included). */
function definitionsOf(element: MarkupElement, reading: Reading, marks: Marks, depth: number): WireBlock[][] {
  const children = element.children.flatMap((child) =>
    child.kind === 'element' && child.name === 'div' ? child.children : [child],
  )
  const items: WireBlock[][] = []
  for (const child of children) {
    const blocks = flowOf([child], reading, marks, depth)
    const last = items.at(-1)
    if (last === undefined || (child.kind === 'element' && child.name === 'dt')) items.push(blocks)
    else last.push(...blocks)
  }
  return items
}

function table(element: MarkupElement, reading: Reading, marks: Marks, depth: number): WireBlock[] {
  const textOf = (nodes: readonly MarkupNode[]) =>
    bodyLines(flowOf(nodes, reading, marks, depth))
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
