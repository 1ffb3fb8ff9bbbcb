import type { WireBlock } from '../wire-body.ts'
import { textOfInlines } from '../wire-body.ts'

/** Every line of a body in order, whatever its block: paragraphs, subheads, quotes, list items, captions and cells. */
export function bodyLines(body: readonly WireBlock[]): string[] {
  return body.flatMap(linesOfBlock)
}

function linesOfBlock(block: WireBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [textOfInlines(block.content)]
    case 'quote':
      return bodyLines(block.content)
    case 'list':
      return block.items.flatMap(bodyLines)
    case 'table': {
      const cells = block.rows.flatMap((row) => row.cells)
      return [block.caption ?? '', ...cells].filter((line) => line !== '')
    }
  }
}
