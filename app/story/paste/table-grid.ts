import { kindOf } from '../../wire/markup/element-kinds.ts'
import type { MarkupElement, MarkupNode } from '../../wire/markup/markup.ts'
import { isLayout } from '../../wire/markup/table.ts'
import type { CellDraft, Draft } from './draft.ts'

/** Larger tables are no copy; their words are kept as paragraphs. */
const most = { columns: 60, cells: 20_000 }

/** Reads the copy inside of something. */
type Read = (nodes: readonly MarkupNode[]) => Draft[]

/**
 * The drafts of a `table` (HTML Living Standard, 4.9): captions first, then a table in which every row covers as many
 * columns as any other and no cell reaches below the last row. Tables that only arrange a page, of a single cell and of
 * more than 60 columns or 20,000 places are read through.
 */
export function tableDrafts(table: MarkupElement, read: Read): Draft[] {
  const rows = rowsOf(table)
  if (isLayout(table) || rows.length === 0) return read(table.children)
  const captions = table.children.filter((child) => child.kind === 'element' && child.name === 'caption')
  const grid = squared(rows.map((row) => row.cells.map((cell) => cellOf(cell, row.isHead, read))))
  const before = read(captions)
  return grid === null ? read(table.children) : [...before, { type: 'table', rows: grid }]
}

type Row = { readonly isHead: boolean; readonly cells: readonly MarkupElement[] }

function rowsOf(table: MarkupElement): Row[] {
  return table.children.flatMap((child): Row[] => {
    if (child.kind === 'text') return []
    if (child.name === 'tr') return rowOf(child, false)
    if (!['thead', 'tbody', 'tfoot'].includes(child.name)) return []
    return child.children.flatMap((row) => (row.kind === 'element' ? rowOf(row, child.name === 'thead') : []))
  })
}

function rowOf(row: MarkupElement, isHead: boolean): Row[] {
  const cells = row.children.filter(
    (child): child is MarkupElement => child.kind === 'element' && kindOf(child.name) !== 'dropped',
  )
  return cells.length === 0 ? [] : [{ isHead, cells }]
}

function cellOf(cell: MarkupElement, isInHead: boolean, read: Read): CellDraft {
  return {
    isHead: isInHead || cell.name === 'th',
    columns: spanOf(cell.attributes.colspan),
    rows: spanOf(cell.attributes.rowspan),
    content: read(cell.children),
  }
}

function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? '1', 10)
  return span >= 1 ? Math.min(span, 1000) : 1
}

/** The rows made a rectangle: spans cut at its edges, places that nothing covers filled. Null where it is too large. */
export function squared(rows: readonly (readonly CellDraft[])[]): CellDraft[][] | null {
  const covered: number[] = []
  const placed: CellDraft[][] = []
  for (const [index, row] of rows.entries()) {
    const cells: CellDraft[] = []
    const below = rows.length - index
    let column = 0
    for (const cell of row) {
      while ((covered[column] ?? 0) > 0) column += 1
      const columns = freeColumns(covered, column, cell.columns)
      const height = Math.min(cell.rows, below)
      for (let at = column; at < column + columns; at += 1) covered[at] = height
      cells.push({ ...cell, columns, rows: height })
      column += columns
    }
    if (covered.length > most.columns || covered.length * rows.length > most.cells) return null
    placed.push(cells)
    for (let at = 0; at < covered.length; at += 1) covered[at] = Math.max(0, (covered[at] ?? 0) - 1)
  }
  return filled(placed, covered.length)
}

function freeColumns(covered: readonly number[], from: number, wanted: number): number {
  let free = 1
  while (free < wanted && (covered[from + free] ?? 0) === 0) free += 1
  return free
}

/** Each row with empty cells at its end for the columns that nothing in it or above it covers. */
function filled(rows: readonly (readonly CellDraft[])[], width: number): CellDraft[][] {
  const reaching = new Array<number>(rows.length).fill(0)
  for (const [index, row] of rows.entries())
    for (const cell of row)
      for (let below = index; below < index + cell.rows; below += 1)
        reaching[below] = (reaching[below] ?? 0) + cell.columns
  return rows.map((row, index) => {
    const empty = { isHead: row.at(-1)?.isHead ?? false, columns: 1, rows: 1, content: [] }
    return [...row, ...Array.from({ length: width - (reaching[index] ?? 0) }, () => empty)]
  })
}
