import { bylineOf } from './byline.ts'
import { datelineOf } from './dateline.ts'
import type { Block } from './paragraphs.ts'
import { joinLines, LONGEST_WRAPPED_LINE } from './paragraphs.ts'
import { endsSentence } from './script.ts'

const LONGEST_HEADLINE = 160

/**
 * The headline a block of the start is, or null: one short line, or two that were broken on purpose, that do not end as
 * a sentence and do not open with a dateline. The caller makes sure that copy follows and passes it; a headline is never
 * made out of a sentence.
 */
export function headlineOf(block: Block, copy: readonly Block[] = []): string | null {
  if (block.length === 0 || block.length > 2) return null
  const text = joinLines(block)
  if (block.length === 2 && !isBrokenOnPurpose(block, copy)) return null
  if (/\p{Ll}{3}[.。]\s*[\p{Lu}\p{Lo}]/u.test(text)) return null
  if (text.length > LONGEST_HEADLINE || endsSentence(text) || /[,;:、]$/u.test(text)) return null
  if (/^[•●▪■◆·*–—-]\s/u.test(text) || !/[\p{L}\p{N}]/u.test(text)) return null
  return datelineOf(text) === null ? text : null
}

/**
 * Two lines are a headline where a byline or a dateline follows, or where the first could have taken the next word
 * at the width the copy is wrapped to; otherwise they are a sentence that went on.
 */
function isBrokenOnPurpose(block: Block, copy: readonly Block[]): boolean {
  const following = copy[0]?.[0] ?? ''
  if (bylineOf(following) !== null || datelineOf(following) !== null) return true
  const [first = '', second = ''] = block
  const wrapped = copy.slice(0, 5).flatMap((lines) => lines.slice(0, -1))
  const width = Math.max(0, ...wrapped.map((line) => line.length).filter((length) => length <= LONGEST_WRAPPED_LINE))
  const word = second.split(/\s/u)[0] ?? ''
  return first.length + 1 + word.length <= width
}
