import * as Y from 'yjs'
import type { Block, Body, Inline, ListItem, Mark, TableCell, TableRow } from '../../app/story/body.ts'
import { readCount, readHash, readWebAddress, readWords } from './read-attributes.ts'
import { writeBodyNode } from './write-body-node.ts'

/** The name of the shared fragment that holds a body; the editor binds to the same one. */
export const bodyFragment = 'body'

/** How deep quotes, lists and tables may stand in each other; far deeper than anybody types. What is deeper is left out. */
const deepest = 100

/** Over how many columns or rows a cell may stand (WHATWG HTML, 4.9.11, allows 1000 columns). */
const span = { least: 1, most: 1000, usual: 1 }

/**
 * The body of a Yjs document as plain data. Nodes, marks, attributes and control characters that are not in the document
 * schema are left out, so that nothing foreign can reach a proof, whatever an edit says. Overlapping marks of one type
 * are stored as `claim--hash`; the part before counts.
 */
export function readBody(document: Y.Doc): Body {
  const nodes = document.getXmlFragment(bodyFragment).toArray()
  return { type: 'doc', content: nodes.flatMap((node) => readBlock(node, 1)) }
}

/** Writes a body into an empty document, as the first edit of a story. */
export function seedBody(document: Y.Doc, body: Body): void {
  const fragment = document.getXmlFragment(bodyFragment)
  document.transact(() => fragment.push(body.content.map(writeBodyNode)))
}

type Shared = Y.XmlElement | Y.XmlText | Y.XmlHook

/** The block of the document schema that a node of a document is, as a list of one, or none when it is not one. */
export function readBlock(node: Shared, depth = 1): Block[] {
  if (!(node instanceof Y.XmlElement) || depth > deepest) return []
  const items = () => children(node).flatMap((child) => readItem(child, depth + 1))
  switch (node.nodeName) {
    case 'paragraph':
    case 'pullQuote':
      return [{ type: node.nodeName, ...readContent(node) }]
    case 'heading': {
      const level = readCount(node, 'level', { least: 2, most: 3, usual: 2 })
      return [{ type: 'heading', attrs: { level }, ...readContent(node) }]
    }
    case 'blockquote':
      return [{ type: 'blockquote', content: readBlocks(node, depth) }]
    case 'bulletList':
      return [{ type: 'bulletList', content: items() }]
    case 'orderedList': {
      const start = readCount(node, 'start', { least: 0, most: Number.MAX_SAFE_INTEGER, usual: 1 })
      return [{ type: 'orderedList', attrs: { start }, content: items() }]
    }
    case 'table':
      return [{ type: 'table', content: children(node).flatMap((child) => readRow(child, depth + 1)) }]
    default:
      return readLeaf(node)
  }
}

function readLeaf(node: Y.XmlElement): Block[] {
  if (node.nodeName === 'horizontalRule') return [{ type: 'horizontalRule' }]
  const address = node.nodeName === 'embed' ? readWebAddress(node.getAttribute('address')) : null
  if (address !== null) return [{ type: 'embed', attrs: { address } }]
  const picture = node.nodeName === 'picture' ? readHash(node.getAttribute('picture')) : null
  if (picture === null) return []
  const words = (name: string) => readWords(node.getAttribute(name))
  return [
    { type: 'picture', attrs: { picture, caption: words('caption'), credit: words('credit'), alt: words('alt') } },
  ]
}

function readItem(node: Shared, depth: number): ListItem[] {
  if (!(node instanceof Y.XmlElement) || node.nodeName !== 'listItem' || depth > deepest) return []
  return [{ type: 'listItem', content: readBlocks(node, depth) }]
}

function readRow(node: Shared, depth: number): TableRow[] {
  if (!(node instanceof Y.XmlElement) || node.nodeName !== 'tableRow' || depth > deepest) return []
  return [{ type: 'tableRow', content: children(node).flatMap((child) => readCell(child, depth + 1)) }]
}

function readCell(node: Shared, depth: number): TableCell[] {
  if (!(node instanceof Y.XmlElement) || depth > deepest) return []
  const type = node.nodeName
  if (type !== 'tableHeader' && type !== 'tableCell') return []
  const attrs = { colspan: readCount(node, 'colspan', span), rowspan: readCount(node, 'rowspan', span) }
  return [{ type, attrs, content: readBlocks(node, depth).filter(mayStandInCell) }]
}

function mayStandInCell(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList'
}

function readBlocks(node: Y.XmlElement, depth: number): Block[] {
  return children(node).flatMap((child) => readBlock(child, depth + 1))
}

function children(node: Y.XmlElement): Shared[] {
  return node.toArray()
}

function readContent(node: Y.XmlElement): { content?: Inline[] } {
  const content = children(node).flatMap((child): Inline[] => {
    if (child instanceof Y.XmlText) return readText(child)
    if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') return [{ type: 'hardBreak' }]
    return []
  })
  return content.length === 0 ? {} : { content }
}

type Run = { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> }

function readText(text: Y.XmlText): Inline[] {
  return (text.toDelta() as Run[]).flatMap((run): Inline[] => {
    const words = readWords(run.insert)
    if (words === '') return []
    const marks = Object.entries(run.attributes ?? {}).flatMap(([name, value]) => readMark(name, value))
    return [{ type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) }]
  })
}

/** The mark of the document schema that a formatting of text is, as a list of one, or none. */
export function readMark(name: string, value: unknown): Mark[] {
  const type = name.replace(/--.*$/, '')
  if (value === null || value === false) return []
  if (type === 'bold' || type === 'italic' || type === 'subscript' || type === 'superscript') return [{ type }]
  const href = member(value, 'href')
  if (type === 'link' && href !== null) return [{ type, attrs: { href } }]
  const id = member(value, 'id')
  if (type === 'claim' && id !== null) return [{ type, attrs: { id } }]
  return []
}

function member(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null
  const found = (value as Record<string, unknown>)[name]
  return typeof found === 'string' ? found : null
}
