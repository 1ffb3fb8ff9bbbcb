import type { Node } from '@tiptap/pm/model'

/** The words of a paragraph or subhead in the editor. An offset in them is an offset in the node: what is no text is one line feed. */
export function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, '\n', '\n')
}

/** Calls `visit` for every paragraph and subhead that stands between two positions, or in the whole document. */
export function eachBlock(
  document: Node,
  visit: (block: Node, position: number) => void,
  from = 0,
  to = document.content.size,
): void {
  document.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true
    visit(node, position)
    return false
  })
}
