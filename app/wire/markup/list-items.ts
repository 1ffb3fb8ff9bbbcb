import type { WireBlock } from '../wire-body.ts'
import { addAll } from './add-all.ts'
import type { MarkupElement, MarkupNode } from './markup.ts'

/** Reads the copy inside of something. */
type Read = (nodes: readonly MarkupNode[]) => WireBlock[]

/**
 * The items of a `ul` or `ol` (HTML Living Standard, 4.4.5–4.4.8). What stands between them is an item of its own, but
 * a list belongs to the item before it. Items may be empty.
 */
export function listItems(element: MarkupElement, read: Read): WireBlock[][] {
  const items: WireBlock[][] = []
  let between: MarkupNode[] = []
  const endBetween = () => {
    const blocks = read(between)
    const last = items.at(-1)
    const other = blocks.findIndex(({ type }) => type !== 'list')
    const lists = last === undefined ? [] : blocks.slice(0, other === -1 ? blocks.length : other)
    if (last !== undefined) addAll(last, lists)
    items.push(blocks.slice(lists.length))
    between = []
  }
  for (const child of element.children) {
    if (child.kind === 'element' && child.name === 'li') {
      endBetween()
      items.push(read(child.children))
    } else between.push(child)
  }
  endBetween()
  return items.filter((item) => item.length > 0)
}

/** The items of a `dl`: each term with what is said of it (HTML Living Standard, 4.4.9, groups in `div` included). */
export function definitionItems(element: MarkupElement, read: Read): WireBlock[][] {
  const children = element.children.flatMap((child) =>
    child.kind === 'element' && child.name === 'div' ? child.children : [child],
  )
  const items: WireBlock[][] = []
  for (const child of children) {
    const blocks = read([child])
    const last = items.at(-1)
    if (last === undefined || (child.kind === 'element' && child.name === 'dt')) items.push(blocks)
    else addAll(last, blocks)
  }
  return items
}
