import { bylineOf } from '../byline.ts'
import { embargoOf } from '../embargo.ts'
import { type Header, readHeader } from '../header.ts'
import { blocksOf, joinLines, linesOf } from '../paragraphs.ts'
import { signalsOfLine } from '../signals.ts'

const CLOSING = /\s*=\s*$/u
const LONGEST_HEADING = 12

/**
 * What stands at the start of a message text: take keys such as `1ST LEAD` or `KILL`, the headline over one or more
 * lines, a byline. ` =` closes it; a text without that mark is read as plain copy is.
 */
export function readHeading(text: string): Header {
  const lines = linesOf(text)
  const last = lastClosingLine(lines)
  if (last === -1) return readHeader(blocksOf(text), null)
  let heading: Header = {
    signals: [],
    notes: [],
    credit: null,
    headline: null,
    byline: null,
    embargoed: null,
    blocks: blocksOf(lines.slice(last + 1).join('\n')),
  }
  let headline: string[] = []
  let isOpen = true
  for (const raw of lines.slice(0, last + 1)) {
    const line = raw.replace(CLOSING, '').trim()
    const read = line === '' ? heading : takeMarked(heading, line, headline.length > 0)
    if (read !== null) heading = read
    else if (isOpen) headline = [...headline, line]
    else heading = { ...heading, notes: [...heading.notes, line] }
    if (headline.length > 0 && CLOSING.test(raw)) isOpen = false
  }
  const title = headline.join(' ')
  const opening = joinLines(heading.blocks[0] ?? [])
  const said = [title, opening].flatMap((line) => signalsOfLine(line)?.signals ?? [])
  const signals = new Set([...heading.signals, ...said])
  return { ...heading, headline: title === '' ? null : title, signals: [...signals] }
}

function lastClosingLine(lines: readonly string[]): number {
  let last = -1
  let written = 0
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    written += 1
    if (written > LONGEST_HEADING) break
    if (/\S\s*=\s*$/u.test(line)) last = index
  }
  return last
}

/** A line of the heading that is no part of the headline: signals, notes, the byline. */
function takeMarked(heading: Header, line: string, hasHeadline: boolean): Header | null {
  const signal = signalsOfLine(line)
  if (signal?.isOnlySignal) {
    const signals = [...new Set([...heading.signals, ...signal.signals])]
    return { ...heading, signals, notes: [...heading.notes, line], embargoed: heading.embargoed ?? embargoOf(line) }
  }
  const isByline = bylineOf(line) !== null || (hasHeadline && /^(?:by|von|par|por|da|de|af|av)\s+\p{Lu}/iu.test(line))
  return isByline && heading.byline === null ? { ...heading, byline: line } : null
}
