import type { CoveredText } from '../approval/covered-text.ts'
import { footerText } from '../footer/resolve.ts'
import { type Block, type ListItem, type PictureAttributes, type TableCell, textOfBlock } from '../story/body.ts'

/** The story as plain text: fields, blank line, paragraphs with blank lines between, a rule, the footer. */
export function storyText(covered: CoveredText): string {
  const above = [covered.headline, covered.dek, covered.byline, covered.dateline].filter((line) => line !== '')
  const parts = [
    above.join('\n'),
    bodyText(covered),
    covered.footer === null ? '' : `--\n${footerText(covered.footer)}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The body alone as plain text. */
export function bodyText(covered: Pick<CoveredText, 'body'>): string {
  return covered.body.content
    .map((block) => blockText(block))
    .filter((text) => text !== '')
    .join('\n\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
      return textOfBlock(block)
    case 'blockquote':
      return block.content.map((inner) => quotedText(blockText(inner))).join('\n')
    case 'bulletList':
      return block.content.map((item) => `- ${innerText(item)}`).join('\n')
    case 'orderedList':
      return block.content.map((item, index) => `${index + (block.attrs?.start ?? 1)}. ${innerText(item)}`).join('\n')
    case 'horizontalRule':
      return '* * *'
    case 'table':
      return block.content.map((row) => row.content.map(cellText).join('\t')).join('\n')
    case 'embed':
      return block.attrs.address
    case 'picture':
      return pictureText(block.attrs)
  }
}

/** Words of somebody else: every line of them is marked, so that none reads as the newsroom’s own. */
function quotedText(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

function pictureText({ caption, credit, alt }: PictureAttributes): string {
  const words = [caption === '' ? alt : caption, credit === '' ? '' : `(${credit})`].filter((part) => part !== '')
  return words.length === 0 ? '' : `[${words.join(' ')}]`
}

/** A cell on one line, so that a row stays one. */
function cellText(cell: TableCell): string {
  return innerText(cell).replace(/\s*\n\s*/g, ' ')
}

function innerText(node: ListItem | TableCell): string {
  return node.content.map((block) => blockText(block)).join('\n')
}
