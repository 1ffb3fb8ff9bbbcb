import { kindOf } from './element-kinds.ts'
import type { MarkupNode } from './markup.ts'
import { tidy } from './markup.ts'

/**
 * The words of nodes as one line, whatever their shape, or null where there are none; what is never copy (scripts,
 * styles, form controls) is left out, and so is every element `isLeftOut` names. Reads any depth.
 */
export function wordsBelow(
  nodes: readonly MarkupNode[],
  isLeftOut: (node: MarkupNode) => boolean = () => false,
): string | null {
  const parts: string[] = []
  const waiting: (MarkupNode | ' ')[] = nodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === ' ') parts.push(' ')
    else if (node.kind === 'text') parts.push(node.text)
    else {
      const kind = kindOf(node.name)
      if (kind === 'dropped' || isLeftOut(node)) continue
      if (kind !== 'inline') {
        parts.push(' ')
        waiting.push(' ')
      }
      for (const child of node.children.toReversed()) waiting.push(child)
    }
  }
  return tidy(parts.join('').replace(/(?!\s)\p{Cc}/gu, ''))
}
