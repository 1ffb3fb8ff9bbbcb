import { Node } from '@tiptap/core'
import { tableEditing } from '@tiptap/pm/tables'

/** What the library for tables calls each of our nodes. */
const roles: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

/** A table of rows. Columns are as wide as their words ask; nothing is dragged. */
export const TableNode = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => {
    const tableRole = roles[name]
    return tableRole === undefined ? {} : { tableRole }
  },
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
})

/** A row of cells; without any where cells of rows above reach into it. */
export const TableRowNode = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

/** A cell of words or lists. */
export const TableCellNode = cellNode('tableCell', 'td')
/** A cell that heads its row or column. */
export const TableHeaderNode = cellNode('tableHeader', 'th')

function cellNode(name: string, tag: 'td' | 'th') {
  return Node.create({
    name,
    content: '(paragraph | bulletList | orderedList)+',
    isolating: true,
    addAttributes: () => ({ colspan: spanAttribute('colspan'), rowspan: spanAttribute('rowspan') }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })
}

/** Over how many columns or rows a cell stands: 1 to 1000, as HTML allows. */
function spanAttribute(name: 'colspan' | 'rowspan') {
  return {
    default: 1,
    validate: (value: unknown) => {
      if (!isSpan(value)) throw new RangeError(`a cell's ${name} is a number from 1 to 1000`)
    },
    parseHTML: (element: HTMLElement) => {
      const span = Number(element.getAttribute(name) ?? 1)
      return isSpan(span) ? span : 1
    },
    renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
  }
}

function isSpan(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000
}
