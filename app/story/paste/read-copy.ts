import type { MarkupNode } from '../../wire/markup/markup.ts'
import type { Block, Inline } from '../body.ts'
import { blocksOfDrafts, titleDraft } from './blocks-of-drafts.ts'
import { DropCount, type Dropped } from './dropped.ts'
import { pasteTree } from './paste-tree.ts'
import { readDrafts } from './read-drafts.ts'

/** Copy from elsewhere as a story can hold it, and what of it was dropped. */
export type ReadCopy = {
  readonly blocks: readonly Block[]
  /** The words of the title it begins with, which is its first block as well; null where it has none. */
  readonly title: string | null
  readonly dropped: readonly Dropped[]
}

/**
 * HTML from a clipboard or a page as copy, however broken or hostile: blocks of the document schema without scripts,
 * styles, pictures and claims. Never throws; time and memory are in proportion to the text.
 */
export function readHtmlCopy(html: string): ReadCopy {
  return readMarkupCopy(pasteTree(html), new DropCount())
}

/** The same for markup that was read already; `dropped` may hold what was lost on the way here. */
export function readMarkupCopy(nodes: readonly MarkupNode[], dropped: DropCount): ReadCopy {
  const drafts = readDrafts(nodes, dropped)
  const title = titleDraft(drafts)
  const levelled = title === null ? drafts : [{ ...title, level: 0 }, ...drafts.slice(1)]
  return {
    blocks: blocksOfDrafts(levelled),
    title: title === null ? null : title.content.map(wordsOf).join(''),
    dropped: dropped.list(),
  }
}

function wordsOf(inline: Inline): string {
  return inline.type === 'text' ? inline.text : ' '
}
