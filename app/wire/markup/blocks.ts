import type { WireBlock, WireInline, WireTableRow } from '../wire-body.ts'
import type { WireMedia } from '../wire-item.ts'
import {
  childNamed,
  childrenNamed,
  elementsBelow,
  type MarkupElement,
  type MarkupNode,
  textBelow,
  tidy,
} from './markup.ts'

/** A body and the pictures, sound and film among it. */
export type ReadBlocks = { readonly body: WireBlock[]; readonly media: WireMedia[] }

const HEADINGS: Readonly<Record<string, 2 | 3>> = { h1: 2, h2: 2, hl1: 2, hl2: 2, h3: 3, h4: 3, h5: 3, h6: 3 }
const UNSEEN = new Set(
  'script style head title template noscript iframe object embed svg math form nav header footer meta link'.split(' '),
)
const MEDIA = new Set('media figure img picture audio video'.split(' '))
const QUOTES = new Set('blockquote bq note aside'.split(' '))
const CONTAINERS = new Set(
  'html body body.content body.end div section article main block nitf-table abstract address center dl dt dd fn'.split(
    ' ',
  ),
)
const BLOCKS = new Set([
  ...Object.keys(HEADINGS),
  ...MEDIA,
  ...QUOTES,
  ...CONTAINERS,
  'p',
  'ul',
  'ol',
  'table',
  'pre',
  'hr',
])

type Marks = Omit<WireInline, 'text'>

/** Turns XHTML, HTML or NITF body markup into blocks by the paragraph rule: only p gives paragraphs, and bare words. */
export function readBlocks(nodes: readonly MarkupNode[]): ReadBlocks {
  const media: WireMedia[] = []
  return { body: blocksIn(nodes, media), media }
}

function blocksIn(nodes: readonly MarkupNode[], media: WireMedia[]): WireBlock[] {
  const blocks: WireBlock[] = []
  let bare: MarkupNode[] = []
  const flush = () => {
    blocks.push(...paragraph(bare))
    bare = []
  }
  for (const node of nodes) {
    if (node.kind === 'text' || !isBlock(node)) {
      if (node.kind === 'text' || !UNSEEN.has(node.name)) bare.push(node)
      continue
    }
    flush()
    blocks.push(...blocksOf(node, media))
  }
  flush()
  return blocks
}

function isBlock(element: MarkupElement): boolean {
  if (BLOCKS.has(element.name)) return true
  if (UNSEEN.has(element.name)) return false
  return Array.from(elementsBelow(element)).some((inner) => BLOCKS.has(inner.name))
}

function blocksOf(element: MarkupElement, media: WireMedia[]): WireBlock[] {
  const { name, children } = element
  const level = HEADINGS[name]
  if (level !== undefined) {
    const content = inlinesOf(children)
    return content.length === 0 ? [] : [{ type: 'heading', level, content }]
  }
  if (MEDIA.has(name)) {
    media.push(...mediaOf(element))
    return []
  }
  if (QUOTES.has(name)) {
    const content = blocksIn(children, media)
    return content.length === 0 ? [] : [{ type: 'quote', content }]
  }
  if (name === 'ul' || name === 'ol') {
    const items = childrenNamed(element, 'li').map((item) => blocksIn(item.children, media))
    const full = items.filter((item) => item.length > 0)
    return full.length === 0 ? [] : [{ type: 'list', ordered: name === 'ol', items: full }]
  }
  if (name === 'table') return tableOf(element)
  if (name === 'pre') return preformatted(element)
  return blocksIn(children, media)
}

function paragraph(nodes: readonly MarkupNode[]): WireBlock[] {
  const content = inlinesOf(nodes)
  return content.length === 0 ? [] : [{ type: 'paragraph', content }]
}

function inlinesOf(nodes: readonly MarkupNode[]): WireInline[] {
  const runs: WireInline[] = []
  collect(nodes, {}, runs)
  return trimmed(runs)
}

function collect(nodes: readonly MarkupNode[], marks: Marks, runs: WireInline[]): void {
  for (const node of nodes) {
    if (node.kind === 'text') runs.push({ text: node.text.replace(/\s+/gu, ' '), ...marks })
    else if (node.name === 'br') runs.push({ text: '\n', ...marks })
    else if (!UNSEEN.has(node.name)) collect(node.children, marksOf(node, marks), runs)
  }
}

function marksOf(element: MarkupElement, marks: Marks): Marks {
  if (element.name === 'strong' || element.name === 'b') return { ...marks, bold: true }
  if (element.name === 'em' || element.name === 'i') return { ...marks, italic: true }
  const address = element.name === 'a' ? element.attributes.href?.trim() : undefined
  return address !== undefined && /^(?:https?:|mailto:)/iu.test(address) ? { ...marks, link: address } : marks
}

function trimmed(runs: readonly WireInline[]): WireInline[] {
  const kept: WireInline[] = []
  let before = '\n'
  for (const run of runs) {
    const text = /\s$/u.test(before) ? run.text.replace(/^ /u, '') : run.text
    if (text === '' || (text === '\n' && kept.length === 0)) continue
    kept.push({ ...run, text })
    before = text
  }
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const text = last.text.trimEnd()
    if (text === '') continue
    kept.push({ ...last, text })
    break
  }
  return kept.some((run) => tidy(run.text) !== null) ? kept : []
}

function tableOf(table: MarkupElement): WireBlock[] {
  const rows: WireTableRow[] = []
  for (const row of elementsBelow(table)) {
    if (row.name !== 'tr') continue
    const cells = row.children.filter(
      (child): child is MarkupElement => child.kind === 'element' && (child.name === 'td' || child.name === 'th'),
    )
    rows.push({
      isHead: cells.length > 0 && cells.every((cell) => cell.name === 'th'),
      cells: cells.map((cell) => tidy(textBelow(cell)) ?? ''),
    })
  }
  const caption = tidy(textOf(childNamed(table, 'caption')))
  return rows.length === 0 && caption === null ? [] : [{ type: 'table', caption, rows }]
}

function preformatted(element: MarkupElement): WireBlock[] {
  const lines = textBelow(element)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const rows = lines.map((line): WireTableRow => ({ isHead: false, cells: [line.trimEnd()] }))
  return rows.length === 0 ? [] : [{ type: 'table', caption: null, rows }]
}

function mediaOf(element: MarkupElement): WireMedia[] {
  const inside = [element, ...elementsBelow(element)]
  const named = (...names: readonly string[]) => inside.filter((one) => names.includes(one.name))
  const caption = tidy(named('media-caption', 'figcaption', 'caption').map(textBelow).join(' '))
  const credit = tidy(textOf(named('media-producer')[0] ?? null))
  const sources = named('media-reference', 'img', 'source', 'audio', 'video').filter(
    (one) => (one.attributes.source ?? one.attributes.src) !== undefined,
  )
  if (sources.length === 0) {
    return caption === null
      ? []
      : [{ reference: null, type: element.attributes['media-type'] ?? null, caption, credit, alt: null }]
  }
  return sources.map((one) => ({
    reference: one.attributes.source ?? one.attributes.src ?? null,
    type: one.attributes['mime-type'] ?? one.attributes.type ?? element.attributes['media-type'] ?? null,
    caption,
    credit,
    alt: tidy(one.attributes['alternate-text'] ?? one.attributes.alt),
  }))
}

function textOf(element: MarkupElement | null): string {
  return element === null ? '' : textBelow(element)
}
