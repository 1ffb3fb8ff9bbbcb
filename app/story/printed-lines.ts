import { type Body, isTextBlock, nodesOf, textOfBlock } from './body.ts'

/**
 * Every line of a body that is printed, in text order: its words, what stands under its pictures, and the addresses of
 * its embeds. A picture's alternative text is not printed.
 */
export function printedLines(body: Body): string[] {
  return [...nodesOf(body)].flatMap((node) => {
    if (isTextBlock(node)) return [textOfBlock(node)]
    if (node.type === 'embed') return [node.attrs.address]
    return node.type === 'picture' ? [node.attrs.caption, node.attrs.credit] : []
  })
}

/** Every line of a body that leaves the house: what is printed, and what the pictures say to who cannot see them. */
export function leavingLines(body: Body): string[] {
  const alts = [...nodesOf(body)].flatMap((node) => (node.type === 'picture' ? [node.attrs.alt] : []))
  return [...printedLines(body), ...alts]
}
