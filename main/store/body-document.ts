import * as Y from 'yjs'
import type { Block, Body, Inline, ListItem, Mark } from '../../app/story/body.ts'

/** The name of the shared fragment that holds a body; the editor binds to the same one. */
export const bodyFragment = 'body'

/** How deep quotes and lists may stand in each other; far deeper than anybody types. What is deeper is left out. */
const deepest = 100

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
  document.transact(() => fragment.push(body.content.map(writeNode)))
}

type Shared = Y.XmlElement | Y.XmlText | Y.XmlHook

/** The block of the document schema that a node of a document is, as a list of one, or none when it is not one. */
export function readBlock(node: Shared, depth = 1): Block[] {
  if (!(node instanceof Y.XmlElement) || depth > deepest) return []
  const inner = () => children(node).flatMap((child) => readBlock(child, depth + 1))
  const items = () => children(node).flatMap((child) => readItem(child, depth + 1))
  switch (node.nodeName) {
    case 'paragraph':
      return [{ type: 'paragraph', ...readContent(node) }]
    case 'heading':
      return [
        { type: 'heading', attrs: { level: Number(node.getAttribute('level')) === 3 ? 3 : 2 }, ...readContent(node) },
      ]
    case 'blockquote':
      return [{ type: 'blockquote', content: inner() }]
    case 'bulletList':
      return [{ type: 'bulletList', content: items() }]
    case 'orderedList':
      return [
        {
          type: 'orderedList',
          attrs: { start: startOf(node) },
          content: items(),
        },
      ]
    default:
      return []
  }
}

function startOf(list: Y.XmlElement): number {
  const start = Number(list.getAttribute('start') ?? 1)
  return Number.isSafeInteger(start) && start >= 0 ? start : 1
}

function readItem(node: Shared, depth: number): ListItem[] {
  if (!(node instanceof Y.XmlElement) || node.nodeName !== 'listItem' || depth > deepest) return []
  return [{ type: 'listItem', content: children(node).flatMap((child) => readBlock(child, depth + 1)) }]
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

/** Control characters and non-characters that HTML (WHATWG, 13.1.4) forbids in text; tab and line feed stay. */
const controls = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

function readText(text: Y.XmlText): Inline[] {
  return (text.toDelta() as Run[]).flatMap((run): Inline[] => {
    const words = typeof run.insert === 'string' ? run.insert.replace(controls, '') : ''
    if (words === '') return []
    const marks = Object.entries(run.attributes ?? {}).flatMap(([name, value]) => readMark(name, value))
    return [{ type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) }]
  })
}

/** The mark of the document schema that a formatting of text is, as a list of one, or none. */
export function readMark(name: string, value: unknown): Mark[] {
  const type = name.replace(/--.*$/, '')
  if (value === null || value === false) return []
  if (type === 'bold' || type === 'italic') return [{ type }]
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

/** A node of a document that says what a block says. */
export function writeNode(node: Block | ListItem): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  if (node.type === 'heading') element.setAttribute('level', node.attrs.level as unknown as string)
  if (node.type === 'orderedList') element.setAttribute('start', (node.attrs?.start ?? 1) as unknown as string)
  if (node.type === 'paragraph' || node.type === 'heading') {
    element.insert(0, writeInlines(node.content ?? []))
    return element
  }
  element.insert(0, node.content.map(writeNode))
  return element
}

function writeInlines(inlines: readonly Inline[]): (Y.XmlElement | Y.XmlText)[] {
  const written: (Y.XmlElement | Y.XmlText)[] = []
  let runs: Run[] = []
  const close = () => {
    if (runs.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(runs)
    written.push(text)
    runs = []
  }
  for (const inline of inlines) {
    if (inline.type === 'text') runs.push({ insert: inline.text, attributes: writeMarks(inline.marks ?? []) })
    else {
      close()
      written.push(new Y.XmlElement('hardBreak'))
    }
  }
  close()
  return written
}

/** The editor's binding names an overlapping mark by its type, two dashes and eight characters that tell it apart. */
export function writeMarks(marks: readonly Mark[]): Record<string, unknown> {
  return Object.fromEntries(
    marks.map((mark) => [
      mark.type === 'claim' ? `claim--${mark.attrs.id.slice(-8)}` : mark.type,
      'attrs' in mark ? mark.attrs : {},
    ]),
  )
}
