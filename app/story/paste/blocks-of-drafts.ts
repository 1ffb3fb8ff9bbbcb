import type { Block, Body, Inline, TableCell } from '../body.ts'
import type { CellDraft, Draft, EntryDraft } from './draft.ts'
import { foldLists } from './fold-lists.ts'

/**
 * Drafts as blocks of the document schema: items folded into lists, headings brought to the two levels a story has (the
 * highest there is becomes a subhead of level 2, all others of level 3), cells given a paragraph to stand in.
 */
export function blocksOfDrafts(drafts: readonly Draft[]): Block[] {
  return blocksIn(drafts, highestLevel(drafts))
}

/** The title that copy begins with: a heading that no other reaches, of the first level or above. Null for other copy. */
export function titleDraft([first, ...rest]: readonly Draft[]): Extract<Draft, { type: 'heading' }> | null {
  if (first?.type !== 'heading' || first.level > 1) return null
  for (const level of headingLevels(rest)) if (level <= first.level) return null
  return first
}

/** A body of the blocks, which is never without a paragraph. */
export function bodyOfBlocks(blocks: readonly Block[]): Body {
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks }
}

/** The highest level of all headings, the smallest number, or 0 where there is none. A title does not count. */
function highestLevel(drafts: readonly Draft[]): number {
  const levels = [...headingLevels(drafts)].filter((level) => level > 0)
  return levels.length === 0 ? 0 : levels.reduce((one, other) => Math.min(one, other))
}

/** The level of every heading, those inside quotes included. */
function* headingLevels(drafts: readonly Draft[]): Generator<number> {
  for (const draft of drafts) {
    if (draft.type === 'heading') yield draft.level
    if (draft.type === 'quote') yield* headingLevels(draft.content)
  }
}

function blocksIn(drafts: readonly Draft[], highest: number): Block[] {
  const blocks: Block[] = []
  let entries: EntryDraft[] = []
  const endList = () => {
    for (const list of foldLists(entries, ({ content }) => itemContent(content))) blocks.push(list)
    entries = []
  }
  for (const draft of drafts) {
    if (draft.type === 'entry') entries.push(draft)
    else {
      endList()
      const block = blockOf(draft, highest)
      if (block !== null) blocks.push(block)
    }
  }
  endList()
  return blocks
}

function blockOf(draft: Exclude<Draft, EntryDraft>, highest: number): Block | null {
  switch (draft.type) {
    case 'paragraph':
      return paragraph(draft.content)
    case 'heading':
      return { type: 'heading', attrs: { level: draft.level <= highest ? 2 : 3 }, content: draft.content }
    case 'pullQuote':
      return { type: 'pullQuote', content: draft.content }
    case 'rule':
      return { type: 'horizontalRule' }
    case 'quote': {
      const content = blocksIn(draft.content, highest)
      return content.length === 0 ? null : { type: 'blockquote', content }
    }
    case 'table':
      return { type: 'table', content: draft.rows.map((row) => ({ type: 'tableRow', content: row.map(cellOf) })) }
  }
}

function cellOf({ isHead, columns, rows, content }: CellDraft): TableCell {
  const blocks = blocksIn(content.flatMap(plainDrafts), 0)
  return {
    type: isHead ? 'tableHeader' : 'tableCell',
    attrs: { colspan: columns, rowspan: rows },
    content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks,
  }
}

/** What stands in one item: paragraphs and lists, a paragraph first. */
function itemContent(content: readonly Draft[]): Block[] {
  const blocks = blocksIn(content.flatMap(plainDrafts), 0)
  return blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks]
}

/** Copy inside an item or a cell as the paragraphs and items such a place can hold; no word is lost. */
function plainDrafts(draft: Draft): Draft[] {
  switch (draft.type) {
    case 'paragraph':
    case 'entry':
      return [draft]
    case 'heading':
    case 'pullQuote':
      return [{ type: 'paragraph', content: draft.content }]
    case 'quote':
      return draft.content.flatMap(plainDrafts)
    case 'table':
      return draft.rows.flatMap((row) => row.flatMap((cell) => cell.content.flatMap(plainDrafts)))
    case 'rule':
      return []
  }
}

function paragraph(content: readonly Inline[]): Block {
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}
