import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseHtml } from '../../wire/markup/html.ts'
import type { MarkupNode } from '../../wire/markup/markup.ts'

/**
 * HTML as plain markup with nothing taken out but comments, conditional ones of Word included, so that whoever reads it
 * can count what it drops. The limits are those of `parseHtml`; what is inside a `template` is not read.
 */
export function pasteTree(html: string): MarkupNode[] {
  return parseHtml(html).childNodes.flatMap(nodeOf)
}

function nodeOf(node: DefaultTreeAdapterTypes.ChildNode): MarkupNode[] {
  if ('value' in node) return [{ kind: 'text', text: node.value }]
  if (!('tagName' in node)) return []
  const attributes = Object.fromEntries(node.attrs.map((attribute) => [attribute.name, attribute.value]))
  const name = node.tagName.toLowerCase()
  return [{ kind: 'element', name, attributes, children: node.childNodes.flatMap(nodeOf), line: null }]
}
