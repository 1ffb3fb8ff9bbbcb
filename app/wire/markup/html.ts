import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { MarkupNode } from './markup.ts'

const DEEPEST = 256

/** Reads HTML as browsers do (HTML Living Standard, 13.2), whatever is wrong with it; comments are left out. */
export function readHtml(text: string): MarkupNode[] {
  return nodesOf(parseFragment(text).childNodes, 0)
}

function nodesOf(children: readonly DefaultTreeAdapterTypes.ChildNode[], depth: number): MarkupNode[] {
  if (depth > DEEPEST) return []
  return children.flatMap((child): MarkupNode[] => {
    if ('value' in child) return [{ kind: 'text', text: child.value }]
    if (!('tagName' in child)) return []
    const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]))
    const inside = 'content' in child ? [] : nodesOf(child.childNodes, depth + 1)
    return [{ kind: 'element', name: child.tagName, attributes, children: inside, line: null }]
  })
}
