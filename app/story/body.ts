/**
 * The body of a story as plain data: the JSON form of the document schema (document-schema.ts).
 * Types only as wide as what the schema allows; everything that reads copy reads this.
 */
export type Body = { readonly type: 'doc'; readonly content: readonly Block[] }

/** A block that holds inline text itself: a paragraph, a subhead or a pull quote. */
export type TextBlock =
  | { readonly type: 'paragraph'; readonly content?: readonly Inline[] }
  | { readonly type: 'heading'; readonly attrs: { readonly level: number }; readonly content?: readonly Inline[] }
  | { readonly type: 'pullQuote'; readonly content?: readonly Inline[] }

export type Block =
  | TextBlock
  | { readonly type: 'blockquote'; readonly content: readonly Block[] }
  | { readonly type: 'bulletList'; readonly content: readonly ListItem[] }
  | { readonly type: 'orderedList'; readonly attrs?: { readonly start: number }; readonly content: readonly ListItem[] }
  | { readonly type: 'horizontalRule' }
  | { readonly type: 'table'; readonly content: readonly TableRow[] }
  | { readonly type: 'embed'; readonly attrs: { readonly address: string } }
  | { readonly type: 'picture'; readonly attrs: PictureAttributes }

export type ListItem = { readonly type: 'listItem'; readonly content: readonly Block[] }

export type TableRow = { readonly type: 'tableRow'; readonly content: readonly TableCell[] }

/** A cell over so many columns and rows. Its blocks are paragraphs and lists. */
export type TableCell = {
  readonly type: 'tableHeader' | 'tableCell'
  readonly attrs: { readonly colspan: number; readonly rowspan: number }
  readonly content: readonly Block[]
}

/** A picture: which file of the store it shows, and what is printed and said with it. */
export type PictureAttributes = {
  /** The SHA-256 of the file's bytes, in lower-case hexadecimal. */
  readonly picture: string
  readonly caption: string
  readonly credit: string
  /** What somebody who cannot see the picture is told. */
  readonly alt: string
}

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly type: 'hardBreak'; readonly marks?: readonly Mark[] }

export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'subscript' }
  | { readonly type: 'superscript' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  | { readonly type: 'claim'; readonly attrs: { readonly id: string } }

/** Every node of a body that can stand in another. */
export type BodyNode = Block | ListItem | TableRow | TableCell

/** An empty body: one empty paragraph, as the editor shows it. */
export const emptyBody: Body = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Whether a node holds inline text itself. */
export function isTextBlock(node: BodyNode): node is TextBlock {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'pullQuote'
}

/** Whether a node has neither text nor nodes in it: a rule, an embed or a picture. */
export function isLeaf(node: BodyNode): node is Extract<Block, { type: 'horizontalRule' | 'embed' | 'picture' }> {
  return node.type === 'horizontalRule' || node.type === 'embed' || node.type === 'picture'
}

/** Every node of a body in text order, each before what stands in it. */
export function* nodesOf(body: Body): Generator<BodyNode> {
  for (const block of body.content) yield* nodesFrom(block)
}

function* nodesFrom(node: BodyNode): Generator<BodyNode> {
  yield node
  if (isTextBlock(node) || isLeaf(node)) return
  for (const child of node.content) yield* nodesFrom(child)
}

/** Every paragraph, subhead and pull quote in text order, those inside lists, quotes and tables included. */
export function* textBlocks(body: Body): Generator<TextBlock> {
  for (const node of nodesOf(body)) if (isTextBlock(node)) yield node
}

/** The pictures of a body in text order. */
export function picturesOf(body: Body): PictureAttributes[] {
  return [...nodesOf(body)].flatMap((node) => (node.type === 'picture' ? [node.attrs] : []))
}

/** The words of one paragraph, subhead or pull quote; a hard break counts as a line feed. */
export function textOfBlock(block: TextBlock): string {
  return (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

/** The whole body as text, one line a paragraph, subhead or pull quote. What stands under pictures is not in it. */
export function textOfBody(body: Body): string {
  return [...textBlocks(body)].map(textOfBlock).join('\n')
}
