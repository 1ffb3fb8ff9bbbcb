import type { MarkupElement, MarkupNode } from '../../wire/markup/markup.ts'
import { textBelow } from '../../wire/markup/markup.ts'
import { type ElementStyle, styleOf } from './element-style.ts'

/** What Word says of a paragraph that is an item of a list, and the paragraph without its printed marker. */
export type WordItem = {
  readonly level: number
  readonly ordered: boolean
  readonly start: number | null
  readonly children: readonly MarkupNode[]
}

/**
 * Word’s clipboard has no lists: an item is a paragraph whose style says `mso-list:l0 level2 lfo1`, with its bullet or
 * number printed in a span of the style `mso-list:Ignore`. Null for a paragraph that is no item.
 */
export function wordItem(paragraph: MarkupElement, style: ElementStyle): WordItem | null {
  const level = /\blevel(\d)\b/u.exec(style.get('mso-list') ?? '')?.[1]
  if (level === undefined || !/^(?:p|h[1-6])$/u.test(paragraph.name)) return null
  const markers: string[] = []
  const children = withoutMarkers(paragraph.children, markers)
  return { level: Math.max(1, Number(level)), ...kindOfMarker(markers.join('')), children }
}

/** The nodes without what Word prints before an item; what is taken away is added to `markers`. */
function withoutMarkers(nodes: readonly MarkupNode[], markers: string[]): MarkupNode[] {
  return nodes.flatMap((node): MarkupNode[] => {
    if (node.kind === 'text') return [node]
    if (styleOf(node).get('mso-list') === 'ignore') {
      markers.push(textBelow(node))
      return []
    }
    return [{ ...node, children: withoutMarkers(node.children, markers) }]
  })
}

/** `1.`, `(2)`, `a)` and `iv.` count; dots, dashes and the letter o of Courier do not. */
function kindOfMarker(marker: string): { ordered: boolean; start: number | null } {
  const bare = marker.replace(/[\s\u00a0]/gu, '')
  const number = /^\(?(?:\d+\.)*(\d{1,9})[.)）:、]?$/u.exec(bare)?.[1]
  if (number !== undefined) return { ordered: true, start: Number(number) }
  return { ordered: /^\(?[a-z]{1,6}[.)）]$/iu.test(bare), start: null }
}
