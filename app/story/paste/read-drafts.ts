import { addAll } from '../../wire/markup/add-all.ts'
import { splitAtBlankLines, splitLines } from '../../wire/markup/inline-run.ts'
import type { MarkupElement, MarkupNode } from '../../wire/markup/markup.ts'
import { textBelow } from '../../wire/markup/markup.ts'
import { needsQuotationMarks } from '../../wire/markup/quotation.ts'
import { wordsBelow } from '../../wire/markup/words-below.ts'
import { countLosses, isDeletion } from './count-losses.ts'
import type { Draft } from './draft.ts'
import { addItem, addToItem, addToQuote, emptyFlow, type Flow, flush, paragraphOf } from './draft-flow.ts'
import type { DropCount } from './dropped.ts'
import { type ElementStyle, isHidden, styleOf } from './element-style.ts'
import { headingContent } from './heading-content.ts'
import { inlineOf, type Look, plainLook } from './inline-pieces.ts'
import { lookInside } from './look-of-element.ts'
import { headingLevelOf, lostInFigure, pasteKindOf } from './paste-kinds.ts'
import { tableDrafts } from './table-grid.ts'
import { wordItem } from './word-list.ts'

/** Deeper markup is read as words. */
const deepest = 250
/** Quotes and lists inside one another, as deep as anybody writes; what is deeper stands at this depth. */
const deepestQuote = 4
const deepestList = 9

/** Where in the markup the reader is. */
type Place = { readonly look: Look; readonly depth: number; readonly quotes: number; readonly lists: number }

/**
 * Markup as drafts of a story: HTML (Living Standard, section 4) as word processors, browsers and web pages put it on the
 * clipboard. Only structure, words and safe links come through; what is lost is counted in `dropped`. Never throws.
 */
export function readDrafts(nodes: readonly MarkupNode[], dropped: DropCount): Draft[] {
  return flowOf(nodes, dropped, { look: plainLook, depth: 0, quotes: 0, lists: 0 })
}

function flowOf(nodes: readonly MarkupNode[], dropped: DropCount, place: Place): Draft[] {
  const flow = emptyFlow(dropped)
  walkAll(nodes, flow, place)
  flush(flow)
  return flow.drafts
}

function walkAll(nodes: readonly MarkupNode[], flow: Flow, place: Place): void {
  for (const node of nodes) {
    if (node.kind === 'text') flow.pieces.push({ text: node.text, marks: place.look })
    else if (place.depth > deepest) flow.pieces.push({ text: ` ${wordsBelow([node]) ?? ''} `, marks: place.look })
    else walkElement(node, flow, { ...place, depth: place.depth + 1 })
  }
}

function walkElement(element: MarkupElement, flow: Flow, outside: Place): void {
  const style = styleOf(element)
  const kind = pasteKindOf(element, style)
  if (kind.kind === 'nothing') return
  if (kind.kind === 'dropped') {
    flow.dropped.add(kind.code)
    return
  }
  if (isHidden(element, style)) {
    if (textBelow(element).trim() !== '') flow.dropped.add('hidden')
    return
  }
  if (isDeletion(element)) {
    flow.dropped.add('change')
    return
  }
  countLosses(element, style, flow.dropped, outside.look)
  const place = { ...outside, look: lookInside(element, style, outside.look) }
  switch (kind.as) {
    case 'inline':
    case 'footnote':
      walkInline(element, flow, place)
      break
    case 'break':
      flow.pieces.push('break')
      walkAll(element.children, flow, place)
      break
    case 'quotation':
      walkQuotation(element, flow, place)
      break
    case 'rule':
      flush(flow)
      flow.drafts.push({ type: 'rule' })
      break
    case 'paragraph':
    case 'heading':
    case 'container':
    case 'apart':
      walkParagraph(element, style, flow, place)
      break
    default:
      flush(flow)
      addAll(flow.drafts, draftsOf(kind.as, element, flow.dropped, place))
  }
}

function walkInline(element: MarkupElement, flow: Flow, place: Place): void {
  const isSpacer = /\bApple-converted-space\b/u.test(element.attributes.class ?? '')
  if (isSpacer) flow.pieces.push({ text: ' ', marks: place.look })
  else walkAll(element.children, flow, place)
}

/** A `q` in the quotation marks a page draws around it, where it has none itself. */
function walkQuotation(element: MarkupElement, flow: Flow, place: Place): void {
  const needsMarks = needsQuotationMarks(element)
  if (needsMarks) flow.pieces.push({ text: '“', marks: place.look })
  walkAll(element.children, flow, place)
  if (needsMarks) flow.pieces.push({ text: '”', marks: place.look })
}

/** A block of its own that holds copy or other blocks; Word writes headings, items and quotes this way too. */
function walkParagraph(element: MarkupElement, style: ElementStyle, flow: Flow, place: Place): void {
  flush(flow)
  const classes = element.attributes.class ?? ''
  const read = (nodes: readonly MarkupNode[], at = place) => flowOf(nodes, flow.dropped, at)
  const level = headingLevelOf(element, style)
  const item = wordItem(element, style)
  if (level !== null) {
    const content = headingContent(read(item?.children ?? element.children, { ...place, look: plainLook }))
    if (content.length > 0) flow.drafts.push({ type: 'heading', level, content })
  } else if (item !== null) {
    const { ordered, start } = item
    addItem(flow, { type: 'entry', level: item.level, ordered, start, content: read(item.children) })
  } else if (/\bMsoListParagraph/u.test(classes)) addToItem(flow, read(element.children))
  else if (/\bMsoQuote\b/u.test(classes)) addToQuote(flow, read(element.children))
  else if (isFootnoteList(style)) {
    const notes = element.children.filter((child) => child.kind === 'text' || child.name !== 'hr')
    addAll(flow.drafts, read(notes))
  } else {
    walkAll(element.children, flow, place)
    flush(flow)
  }
}

/** Notes stand at the end as paragraphs; the short rule Word draws above them is no rule of the copy. */
function isFootnoteList(style: ElementStyle): boolean {
  return /^(?:footnote|endnote)-list$/u.test(style.get('mso-element') ?? '')
}

type BlockKind = 'quote' | 'pull-quote' | 'list' | 'definitions' | 'table' | 'preformatted' | 'figure'

function draftsOf(kind: BlockKind, element: MarkupElement, dropped: DropCount, place: Place): Draft[] {
  const read = (nodes: readonly MarkupNode[]) => flowOf(nodes, dropped, place)
  switch (kind) {
    case 'quote': {
      const content = flowOf(element.children, dropped, { ...place, quotes: place.quotes + 1 })
      return content.length === 0 || place.quotes >= deepestQuote ? content : [{ type: 'quote', content }]
    }
    case 'pull-quote': {
      const content = headingContent(read(element.children))
      return content.length === 0 ? [] : [{ type: 'pullQuote', content }]
    }
    case 'list':
      return listEntries(element, dropped, { ...place, lists: place.lists + 1 })
    case 'definitions':
      return read(element.children)
    case 'table':
      return tableDrafts(element, read)
    case 'preformatted':
      return preformatted(element, dropped, place)
    case 'figure': {
      const lost = lostInFigure(element)
      for (const code of lost ?? []) dropped.add(code)
      return lost === null ? read(element.children) : []
    }
  }
}

/** The items of a `ul` or `ol`; lists that Google Docs puts beside the items belong to the item before them. */
function listEntries(list: MarkupElement, dropped: DropCount, place: Place): Draft[] {
  const entries: Draft[] = []
  const ordered = list.name === 'ol'
  let start = ordered ? (numberOf(list.attributes.start) ?? 1) : null
  for (const child of list.children) {
    const isItem = child.kind === 'element' && child.name === 'li'
    const inside = flowOf(isItem ? child.children : [child], dropped, place)
    const isTooDeep = place.lists >= deepestList
    const content = isItem ? inside.filter(({ type }) => !isTooDeep || type !== 'entry') : []
    if (isItem && content.length > 0) {
      const said = numberOf(child.attributes['aria-level'] ?? child.attributes['data-aria-level']) ?? 1
      const level = Math.min(deepestList, Math.max(place.lists, said))
      entries.push({ type: 'entry', level, ordered, start: numberOf(child.attributes.value) ?? start, content })
      start = null
    }
    addAll(entries, isItem ? inside.filter(({ type }) => isTooDeep && type === 'entry') : inside)
  }
  return entries
}

function numberOf(written: string | undefined): number | null {
  return /^\d{1,6}$/u.test(written?.trim() ?? '') ? Number(written) : null
}

/** Preformatted copy: blank lines part its paragraphs, its other lines keep their ends and spaces. */
function preformatted(element: MarkupElement, dropped: DropCount, place: Place): Draft[] {
  const flow = emptyFlow(dropped)
  walkAll(element.children, flow, place)
  const paragraphs = splitAtBlankLines(splitLines(flow.pieces)).map((part) => inlineOf(part, true))
  return [...flow.drafts, ...paragraphs.filter((content) => content.length > 0).map(paragraphOf)]
}
