import * as Y from 'yjs'
import { type BodyNode, type Inline, isLeaf, isTextBlock, type Mark } from '../../app/story/body.ts'

/** One node of a body, with all that stands in it, as the editor's binding keeps it in a shared document. */
export function writeBodyNode(node: BodyNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  // The editor's binding keeps numbers as attributes although the types of Yjs name strings only.
  for (const [name, value] of Object.entries(attributesOf(node))) element.setAttribute(name, value as string)
  if (isTextBlock(node)) element.insert(0, writeInlines(node.content ?? []))
  else if (!isLeaf(node)) element.insert(0, node.content.map(writeBodyNode))
  return element
}

function attributesOf(node: BodyNode): Readonly<Record<string, string | number>> {
  if (node.type === 'orderedList') return { start: node.attrs?.start ?? 1 }
  return 'attrs' in node ? { ...node.attrs } : {}
}

type Run = { readonly insert: string; readonly attributes: Record<string, unknown> }

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
