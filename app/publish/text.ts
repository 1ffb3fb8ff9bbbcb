import type { CoveredText } from '../approval/covered-text.ts'
import { footerText } from '../footer/resolve.ts'
import { type Block, type ListItem, textOfBlock } from '../story/body.ts'

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
      return textOfBlock(block)
    case 'blockquote':
      return block.content.map((inner) => `> ${blockText(inner)}`).join('\n')
    case 'bulletList':
      return block.content.map((item) => `- ${itemText(item)}`).join('\n')
    case 'orderedList':
      return block.content.map((item, index) => `${index + (block.attrs?.start ?? 1)}. ${itemText(item)}`).join('\n')
  }
}

function itemText(item: ListItem): string {
  return item.content.map((block) => blockText(block)).join('\n')
}
