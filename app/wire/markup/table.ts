import type { WireTableRow } from '../wire-body.ts'
import { kindOf } from './element-kinds.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'
import { elementsBelow } from './markup.ts'

/** What a table says: the lines over it, and its rows. */
export type TableParts = { readonly caption: string | null; readonly rows: readonly WireTableRow[] }

const MOST_COLUMNS_SPANNED = 50
const ROW_GROUPS = ['thead', 'tbody', 'tfoot']

/**
 * The caption and rows of a `table` (HTML Living Standard, 4.9; NITF tables have the same shape). A cell over several
 * columns is followed by empty ones, so that columns stay under their heads. Text outside any cell becomes a row of
 * its own. `textOf` gives the words of a cell.
 */
export function tableParts(table: MarkupElement, textOf: (nodes: readonly MarkupNode[]) => string): TableParts {
  const captions: string[] = []
  const rows: WireTableRow[] = []
  for (const child of table.children) {
    const isElement = child.kind === 'element'
    if (isElement && child.name === 'caption') captions.push(textOf(child.children))
    else if (isElement && ROW_GROUPS.includes(child.name)) {
      for (const row of child.children) rows.push(rowOf(row, child.name === 'thead', textOf))
    } else rows.push(rowOf(child, false, textOf))
  }
  const caption = captions.filter((text) => text !== '').join('\n')
  return { caption: caption === '' ? null : caption, rows: rows.filter(hasWords) }
}

/** Whether a table only arranges a page: it says so, it holds another table, or it is a single cell. */
export function isLayout(table: MarkupElement): boolean {
  if (['presentation', 'none'].includes(table.attributes.role ?? '')) return true
  let cells = 0
  for (const { name } of elementsBelow(table)) {
    if (name === 'table') return true
    if (name === 'td' || name === 'th') cells += 1
  }
  return cells < 2
}

function rowOf(node: MarkupNode, isInHead: boolean, textOf: (nodes: readonly MarkupNode[]) => string): WireTableRow {
  if (node.kind === 'text' || node.name !== 'tr') return { isHead: isInHead, cells: cellOf(node, textOf) }
  const cells = node.children.filter((child) => child.kind === 'element' && kindOf(child.name) !== 'dropped')
  const isHead = cells.length > 0 && cells.every((cell) => cell.kind === 'element' && cell.name === 'th')
  const loose = node.children.filter((child) => child.kind === 'text' && child.text.trim() !== '')
  return { isHead: isInHead || isHead, cells: [...cells, ...loose].flatMap((cell) => cellOf(cell, textOf)) }
}

function cellOf(cell: MarkupNode, textOf: (nodes: readonly MarkupNode[]) => string): string[] {
  if (cell.kind === 'text') return [textOf([cell])]
  const span = Number.parseInt(cell.attributes.colspan ?? '1', 10)
  const isCell = cell.name === 'td' || cell.name === 'th'
  const text = textOf(isCell ? cell.children : [cell])
  const empty = span > 1 ? Array<string>(Math.min(span, MOST_COLUMNS_SPANNED) - 1).fill('') : []
  return [text, ...empty]
}

function hasWords(row: WireTableRow): boolean {
  return row.cells.some((cell) => cell !== '')
}
