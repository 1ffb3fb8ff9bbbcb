import {
  type Block,
  type Body,
  type Inline,
  isLeaf,
  isTextBlock,
  type ListItem,
  type Mark,
  type TableCell,
  type TableRow,
  textBlocks,
  textOfBody,
} from './body.ts'

/**
 * The words each claim stands on, in text order: the text from its first marked word to its last. What came in between
 * without carrying the mark, such as words pasted into a claim, is among them, or a decision would stand over words it did
 * not see; over paragraphs they have the line feed between. Only the marks’ opaque ids are read; everything else about a
 * claim is in the log.
 */
export function claimsInBody(body: Body): Map<string, string> {
  const stretches = new Map<string, { readonly from: number; readonly to: number }>()
  let at = 0
  for (const block of textBlocks(body)) {
    for (const inline of block.content ?? []) {
      const to = at + (inline.type === 'text' ? inline.text.length : 1)
      for (const mark of inline.marks ?? []) {
        if (mark.type === 'claim') stretches.set(mark.attrs.id, { from: stretches.get(mark.attrs.id)?.from ?? at, to })
      }
      at = to
    }
    at += 1
  }
  const text = textOfBody(body)
  return new Map([...stretches].map(([id, { from, to }]) => [id, text.slice(from, to)]))
}

/** The same body with the claim marks taken off and neighbouring text that then looks the same joined. */
export function withoutClaimMarks(body: Body): Body {
  return { type: 'doc', content: body.content.map(cleanBlock) }
}

function cleanBlock(block: Block): Block {
  if (isTextBlock(block)) {
    const content = joinAlike((block.content ?? []).map(cleanInline))
    const { content: _, ...rest } = block
    return content.length === 0 ? rest : { ...rest, content }
  }
  if (isLeaf(block)) return block
  if (block.type === 'blockquote') return { ...block, content: block.content.map(cleanBlock) }
  if (block.type === 'table') return { ...block, content: block.content.map(cleanRow) }
  return { ...block, content: block.content.map(cleanListItem) }
}

function cleanListItem(item: ListItem): ListItem {
  return { type: 'listItem', content: item.content.map(cleanBlock) }
}

function cleanRow(row: TableRow): TableRow {
  return { type: 'tableRow', content: row.content.map(cleanCell) }
}

function cleanCell(cell: TableCell): TableCell {
  return { ...cell, content: cell.content.map(cleanBlock) }
}

function cleanInline(inline: Inline): Inline {
  const marks = (inline.marks ?? []).filter((mark) => mark.type !== 'claim')
  const { marks: _, ...rest } = inline
  return marks.length === 0 ? rest : { ...rest, marks: marks.toSorted(byName) }
}

function byName(left: Mark, right: Mark): number {
  return left.type < right.type ? -1 : left.type > right.type ? 1 : 0
}

function joinAlike(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    const alike =
      last?.type === 'text' && inline.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(inline.marks)
    if (alike) joined[joined.length - 1] = { ...last, text: last.text + inline.text }
    else joined.push(inline)
  }
  return joined
}
