/**
 * The body of a story as plain data: the JSON form of the document schema (document-schema.ts).
 * Types only as wide as what the schema allows; everything that reads copy reads this.
 */
export type Body = { readonly type: 'doc'; readonly content: readonly Block[] }

export type Block =
  | { readonly type: 'paragraph'; readonly content?: readonly Inline[] }
  | { readonly type: 'heading'; readonly attrs: { readonly level: number }; readonly content?: readonly Inline[] }
  | { readonly type: 'blockquote'; readonly content: readonly Block[] }
  | { readonly type: 'bulletList'; readonly content: readonly ListItem[] }
  | { readonly type: 'orderedList'; readonly attrs?: { readonly start: number }; readonly content: readonly ListItem[] }

export type ListItem = { readonly type: 'listItem'; readonly content: readonly Block[] }

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly type: 'hardBreak'; readonly marks?: readonly Mark[] }

export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  | { readonly type: 'claim'; readonly attrs: { readonly id: string } }

/** A block that holds inline text itself: a paragraph or a subhead. */
export type TextBlock = Extract<Block, { readonly content?: readonly Inline[] }>

/** An empty body: one empty paragraph, as the editor shows it. */
export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Every paragraph and subhead in text order, those inside lists and quotes included. */
export function* textBlocks(body: Body): Generator<TextBlock> {
  for (const block of body.content) yield* textBlocksIn(block)
}

function* textBlocksIn(block: Block | ListItem): Generator<TextBlock> {
  if (block.type === 'paragraph' || block.type === 'heading') {
    yield block
    return
  }
  for (const child of block.content) yield* textBlocksIn(child)
}

/** The words of one paragraph or subhead; a hard break counts as a line feed. */
export function textOfBlock(block: TextBlock): string {
  return (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

/** The whole body as text, one line a paragraph or subhead. */
export function textOfBody(body: Body): string {
  return [...textBlocks(body)].map(textOfBlock).join('\n')
}
