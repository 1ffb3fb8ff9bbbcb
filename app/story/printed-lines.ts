import { type Body, type BodyNode, isTextBlock, nodesOf, textOfBlock } from './body.ts'

/**
 * Every line of a body that is printed, in text order: its words, what stands under its pictures, and the addresses of
 * its embeds. A picture's alternative text is not printed.
 */
export function printedLines(body: Body): string[] {
  return [...nodesOf(body)].flatMap(printedLinesOf)
}

/** Every line of a body that leaves the house: what is printed, and what the pictures say to who cannot see them. */
export function leavingLines(body: Body): string[] {
  const alts = [...nodesOf(body)].flatMap((node) => (node.type === 'picture' ? [node.attrs.alt] : []))
  return [...printedLines(body), ...alts]
}

/** The lines of one node that leave the house, without those of the nodes in it. */
export function linesOfNode(node: BodyNode): string[] {
  return [...printedLinesOf(node), ...(node.type === 'picture' ? [node.attrs.alt] : [])]
}

function printedLinesOf(node: BodyNode): string[] {
  if (isTextBlock(node)) return [textOfBlock(node)]
  if (node.type === 'embed') return [node.attrs.address]
  return node.type === 'picture' ? [node.attrs.caption, node.attrs.credit] : []
}
