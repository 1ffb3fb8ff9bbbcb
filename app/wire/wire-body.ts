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
