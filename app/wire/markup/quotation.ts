import { addAll } from './add-all.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'

/**
 * Whether the words of a `q` must be given quotation marks: a page draws them around every `q` (HTML Living Standard,
 * 4.5.7 and 15.3.5), but agencies often write them inside as well.
 */
export function needsQuotationMarks(element: MarkupElement): boolean {
  return !/^\s*(?:$|["“”„‟«»‹›‘’‚'「『《〈])/u.test(firstText(element) ?? '')
}

/** The first text inside with a word in it. */
function firstText(element: MarkupElement): string | null {
  const waiting: MarkupNode[] = element.children.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'text' && node.text.trim() !== '') return node.text
    if (node.kind === 'element') addAll(waiting, node.children.toReversed())
  }
  return null
}
