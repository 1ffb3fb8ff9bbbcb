import { withoutControls } from '../control-characters.ts'
import type { ReadBlocks, ReadBlocksOptions } from '../markup/blocks.ts'
import { readBlocks } from '../markup/blocks.ts'
import { readHtml } from '../markup/html.ts'
import { tidy } from '../markup/markup.ts'
import { wordsBelow } from '../markup/words-below.ts'
import { blocksOf, joinLines } from '../paragraphs.ts'
import { plainBody } from '../wire-body.ts'

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--/iu
const TITLE_MARKUP = /<\/?(?:a|b|br|cite|code|em|font|i|img|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/iu
const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/iu

/** The body of copy that may be HTML or plain: HTML where it has a tag, else paragraphs parted by blank lines. */
export function bodyOfCopy(text: string, options: ReadBlocksOptions = {}): ReadBlocks {
  return TAG.test(text) ? readBlocks(readHtml(text), options) : bodyOfText(plainWords(text))
}

/** The body of plain copy: paragraphs parted as in any plain wire text. */
export function bodyOfText(text: string): ReadBlocks {
  const paragraphs = blocksOf(withoutControls(text)).map(joinLines)
  return { body: plainBody(paragraphs), media: [] }
}

/** A title that may hold HTML or doubly written character references, as one line of words; null where it is empty. */
export function titleOfCopy(text: string | undefined): string | null {
  if (text === undefined) return null
  return TITLE_MARKUP.test(text) ? wordsBelow(readHtml(text)) : tidyLine(plainWords(text))
}

/** Any text of a file as one line without control characters; null where it is empty. */
export function tidyLine(text: string | null | undefined): string | null {
  return tidy(withoutControls(text ?? ''))
}

/** Plain text whose character references, if any, were written twice. */
function plainWords(text: string): string {
  if (!REFERENCE.test(text)) return text
  const escaped = text.replace(/</gu, '&lt;')
  return readHtml(escaped)
    .map((node) => (node.kind === 'text' ? node.text : ''))
    .join('')
}
