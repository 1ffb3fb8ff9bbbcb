/**
 * The copy of a wire item as plain data: what the document schema of a story can hold, and tables besides. Everything a
 * file says beyond it (styles, scripts, frames, remote pictures) is gone before it becomes this.
 */
export type WireBlock =
  | { readonly type: 'paragraph'; readonly content: readonly WireInline[] }
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly content: readonly WireInline[] }
  | { readonly type: 'quote'; readonly content: readonly WireBlock[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly WireBlock[])[] }
  | { readonly type: 'table'; readonly caption: string | null; readonly rows: readonly WireTableRow[] }

/** A row of a table; each cell is the text in it. */
export type WireTableRow = { readonly isHead: boolean; readonly cells: readonly string[] }

/** A stretch of words that looks the same throughout. A line feed in the text is a hard break. */
export type WireInline = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  /** Where the words lead: https, http or mailto only. */
  readonly link?: string
}

/** A body of nothing but paragraphs. */
export function plainBody(paragraphs: readonly string[]): WireBlock[] {
  return paragraphs.map((text) => ({ type: 'paragraph', content: [{ text }] }))
}

/** The words of each paragraph at the top of the body or in a section of it; quotes, lists and tables left out. */
export function paragraphsOf(body: readonly WireBlock[]): string[] {
  return body.flatMap((block) => (block.type === 'paragraph' ? [textOfInlines(block.content)] : []))
}

/** The words of a stretch of inline copy. */
export function textOfInlines(content: readonly WireInline[]): string {
  return content.map((inline) => inline.text).join('')
}

/** The words of blocks as plain text, one line for each part of them; cells of a table are parted by tabs. */
export function textOfBlocks(blocks: readonly WireBlock[]): string {
  return blocks.map(textOfBlock).join('\n')
}

function textOfBlock(block: WireBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textOfInlines(block.content)
    case 'quote':
      return textOfBlocks(block.content)
    case 'list':
      return textOfBlocks(block.items.flat())
    case 'table':
      return [block.caption ?? '', ...block.rows.map((row) => row.cells.join('\t'))].join('\n')
  }
}
