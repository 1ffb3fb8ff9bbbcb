import { childNamed, type MarkupElement, type MarkupNode } from '../../wire/markup/markup.ts'
import type { DropCount, DroppedKind } from '../paste/dropped.ts'
import { lineage, type OdtStyles } from './odt-styles.ts'

/** The most spaces, rows and columns a repeat may stand for. */
const mostRepeats = 60

type Reading = { readonly styles: OdtStyles; readonly dropped: DropCount; readonly notes: MarkupNode[][] }
type Place = { readonly list: string | undefined; readonly level: number }

/** What a story cannot hold; everything that is named nowhere here is read through to what is in it. */
const droppedNames: ReadonlyMap<string, DroppedKind> = new Map<string, DroppedKind>([
  ['image', 'picture'],
  ['object', 'embed'],
  ['object-ole', 'embed'],
  ['plugin', 'recording'],
  ['annotation', 'comment'],
  ['table-of-content', 'contents'],
  ['alphabetical-index', 'contents'],
])
const nothing = new Set([
  'annotation-end',
  'soft-page-break',
  'sequence-decls',
  'forms',
  'script',
  'event-listeners',
  'title',
  'desc',
])

/**
 * The text of an OpenDocument document as markup like that of HTML, so that one reader serves both (OpenDocument 1.3
 * Part 3, sections 5, 6 and 9). Notes follow at the end as a numbered list, tracked changes are taken as accepted.
 */
export function odtMarkup(text: MarkupElement, styles: OdtStyles, dropped: DropCount): MarkupNode[] {
  const reading: Reading = { styles, dropped, notes: [] }
  const copy = readAll(text.children, reading, { list: undefined, level: 0 })
  const notes = reading.notes.map((note) => element('li', note))
  return notes.length === 0 ? copy : [...copy, element('ol', notes)]
}

function readAll(nodes: readonly MarkupNode[], reading: Reading, place: Place): MarkupNode[] {
  return nodes.flatMap((node) => (node.kind === 'text' ? [node] : read(node, reading, place)))
}

function read(node: MarkupElement, reading: Reading, place: Place): MarkupNode[] {
  const inside = () => readAll(node.children, reading, place)
  const lost = droppedNames.get(node.name)
  if (lost !== undefined) reading.dropped.add(lost)
  if (lost !== undefined || nothing.has(node.name)) return []
  switch (node.name) {
    case 'h': {
      const level = Number.parseInt(node.attributes['text:outline-level'] ?? '1', 10)
      return [element(`h${Math.min(6, Math.max(1, level || 1))}`, inside())]
    }
    case 'p':
      return [paragraph(node, reading, inside())]
    case 'span':
      return looked(node, reading, inside())
    case 'list':
      return [list(node, reading, place)]
    case 'a':
      return [element('a', inside(), { href: node.attributes['xlink:href'] ?? '' })]
    case 'line-break':
      return [element('br', [])]
    case 'tab':
    case 's':
      return [{ kind: 'text', text: ' '.repeat(repeats(node.attributes['text:c'])) }]
    case 'table':
      return [element('table', rowsOf(node, reading, place))]
    case 'note':
      return note(node, reading)
    case 'tracked-changes':
      reading.dropped.add('change', node.children.filter((child) => child.kind === 'element').length)
      return []
    default:
      return inside()
  }
}

/** A title, a quotation or a paragraph by its style; one that is bold as a whole has bold words. */
function paragraph(node: MarkupElement, reading: Reading, inside: MarkupNode[]): MarkupElement {
  const names = [...lineage(reading.styles, node.attributes['text:style-name'])].map(([name]) => name)
  if (names.includes('Title')) return element('p', inside, { class: 'MsoTitle' })
  if (names.some((name) => /^(?:quotations?|quote|block text)$/iu.test(name)))
    return element('p', inside, { class: 'MsoQuote' })
  if (names.some((name) => /^intense quote$/iu.test(name))) return element('p', inside, { class: 'MsoIntenseQuote' })
  return element('p', looked(node, reading, inside))
}

/** Words in what the style of their span or paragraph, or a parent of it, says of them. */
function looked(node: MarkupElement, { styles }: Reading, inside: MarkupNode[]): MarkupNode[] {
  const chain = [...lineage(styles, node.attributes['text:style-name'])].flatMap(([, style]) => style ?? [])
  const bold = chain.find((style) => style.bold !== null)?.bold ?? null
  const italic = chain.find((style) => style.italic !== null)?.italic ?? null
  const script = chain.find((style) => style.script !== null)?.script ?? null
  const scripted = script === null ? inside : [element(script, inside)]
  if (bold === null && italic === null) return scripted
  const weight = bold === null ? '' : `font-weight:${bold ? 'bold' : 'normal'};`
  const slant = italic === null ? '' : `font-style:${italic ? 'italic' : 'normal'}`
  return [element('span', scripted, { style: weight + slant })]
}

/** A list and its items; an inner list has the style of the outer one where it names none. */
function list(node: MarkupElement, reading: Reading, outside: Place): MarkupElement {
  const place = { list: node.attributes['text:style-name'] ?? outside.list, level: outside.level + 1 }
  const ordered = reading.styles.numbered.get(place.list ?? '')?.has(String(place.level)) ?? false
  const items = node.children.flatMap((child): MarkupNode[] => {
    if (child.kind === 'text') return []
    const start = child.attributes['text:start-value']
    return [element('li', readAll(child.children, reading, place), start === undefined ? {} : { value: start })]
  })
  return element(ordered ? 'ol' : 'ul', items)
}

function rowsOf(node: MarkupElement, reading: Reading, place: Place, isHead = false): MarkupNode[] {
  return node.children.flatMap((child): MarkupNode[] => {
    if (child.kind === 'text') return []
    if (child.name === 'table-row') return [element('tr', cellsOf(child, reading, place, isHead))]
    if (/^table-(?:header-rows|rows|row-group)$/u.test(child.name))
      return rowsOf(child, reading, place, isHead || child.name === 'table-header-rows')
    return []
  })
}

/** The cells of a row; one that another covers is not there, and one that is repeated stands as often. */
function cellsOf(row: MarkupElement, reading: Reading, place: Place, isHead: boolean): MarkupNode[] {
  return row.children.flatMap((cell): MarkupNode[] => {
    if (cell.kind === 'text' || cell.name !== 'table-cell') return []
    const spans = {
      colspan: cell.attributes['table:number-columns-spanned'] ?? '1',
      rowspan: cell.attributes['table:number-rows-spanned'] ?? '1',
    }
    const read = element(isHead ? 'th' : 'td', readAll(cell.children, reading, place), spans)
    return new Array<MarkupNode>(repeats(cell.attributes['table:number-columns-repeated'])).fill(read)
  })
}

/** The number of a note where it is called, superscript; its words wait for the end. */
function note(node: MarkupElement, reading: Reading): MarkupNode[] {
  const body = childNamed(node, 'note-body')
  if (body === null) return []
  reading.notes.push(readAll(body.children, reading, { list: undefined, level: 0 }))
  return [element('sup', [{ kind: 'text', text: `[${reading.notes.length}]` }])]
}

function repeats(written: string | undefined): number {
  const count = Number.parseInt(written ?? '1', 10)
  return count >= 1 ? Math.min(count, mostRepeats) : 1
}

function element(
  name: string,
  children: readonly MarkupNode[],
  attributes: Record<string, string> = {},
): MarkupElement {
  return { kind: 'element', name, attributes, children, line: null }
}
