import type { Block } from '../paragraphs.ts'

const NOTEBOOK = /^#{1,3}\s+\S/u
const STARS = /^(?:\*\s*){3,}$/u
const UNPUBLISHED = /\b(?:not for publication|nicht zur Veröffentlichung|ne pas publier|no publicar)\b/iu

/**
 * Parts copy from the notebook some agencies set behind it (`# dpa-Notizblock`, contacts, information that is not for
 * publication): from its first line on, everything is for editors. The first block is always copy.
 */
export function splitNotebook(blocks: readonly Block[]): { blocks: readonly Block[]; notes: readonly string[] } {
  const start = blocks.findIndex((block, index) => index > 0 && isNotebook(block))
  return start === -1 ? { blocks, notes: [] } : { blocks: blocks.slice(0, start), notes: blocks.slice(start).flat() }
}

function isNotebook(block: Block): boolean {
  const [first = '', second = ''] = block
  return NOTEBOOK.test(first) || UNPUBLISHED.test(STARS.test(first) ? second : first)
}
