import { type Body, emptyBody } from './body.ts'

/** A body of plain paragraphs, as a story started from wire copy begins. */
export function bodyFromParagraphs(paragraphs: readonly string[]): Body {
  const filled = paragraphs.map((text) => text.trim()).filter((text) => text !== '')
  if (filled.length === 0) return emptyBody
  return { type: 'doc', content: filled.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }
}
