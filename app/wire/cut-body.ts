import { textOfInlines, type WireBlock, type WireInline } from './wire-body.ts'

/**
 * The body without what stands behind the given paragraphs, which are its first ones; the last of them may be shorter
 * than in the body. Null where anything but paragraphs would go, for then they are not the end of the copy.
 */
export function cutBody(body: readonly WireBlock[], kept: readonly string[]): WireBlock[] | null {
  let seen = 0
  for (const [index, block] of body.entries()) {
    if (block.type !== 'paragraph') continue
    seen += 1
    if (seen < kept.length) continue
    const isAtEnd = body.slice(index + 1).every((after) => after.type === 'paragraph')
    return isAtEnd ? [...body.slice(0, index), shortened(block, kept.at(-1) ?? '')] : null
  }
  return null
}

function shortened(block: WireBlock & { type: 'paragraph' }, words: string): WireBlock {
  if (textOfInlines(block.content) === words) return block
  const content: WireInline[] = []
  let left = words.length
  for (const inline of block.content) {
    if (left <= 0) break
    content.push({ ...inline, text: inline.text.slice(0, left) })
    left -= inline.text.length
  }
  return { type: 'paragraph', content: textOfInlines(content) === words ? content : [{ text: words }] }
}
