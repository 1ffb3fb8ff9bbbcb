import { datelineOf } from './dateline.ts'
import type { Block } from './paragraphs.ts'
import { joinLines } from './paragraphs.ts'
import { endsSentence } from './script.ts'

const LONGEST_HEADLINE = 160
const MOST_HEADLINE_LINES = 2

/**
 * The headline a block of the start is, or null: one or two short lines that do not end as a sentence and do not open
 * with a dateline. The caller makes sure that copy follows; a headline is never made out of a sentence.
 */
export function headlineOf(block: Block): string | null {
  if (block.length === 0 || block.length > MOST_HEADLINE_LINES) return null
  const text = joinLines(block)
  if (text.length > LONGEST_HEADLINE || endsSentence(text) || /[,;:、]$/u.test(text)) return null
  if (/^[•●▪■◆·*–—-]\s/u.test(text) || !/[\p{L}\p{N}]/u.test(text)) return null
  return datelineOf(text) === null ? text : null
}
