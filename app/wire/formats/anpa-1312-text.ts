import { bylineOf } from '../byline.ts'
import { isAgencyName } from '../credit-line.ts'
import { embargoOf } from '../embargo.ts'
import { blocksOf, joinLines, linesOf } from '../paragraphs.ts'
import { endsSentence } from '../script.ts'
import { signalsOfLine } from '../signals.ts'
import { plainBody, type WireBlock } from '../wire-body.ts'

/** What the text of a message holds: its header lines, sorted, and the copy. */
export type AnpaText = {
  readonly slugline: string | null
  readonly headline: string | null
  readonly byline: string | null
  readonly agency: string | null
  readonly signals: readonly string[]
  readonly notes: readonly string[]
  readonly embargoed: string | null
  readonly body: readonly WireBlock[]
}

const HEADER_LINE = /^\s*\^/u
const CLOSING = /[\s<=]+$/u
const PICTURES = /^\p{Lu}{2,5} (?:photos?|graphics?|video|audio|interactive|multimedia)\b/iu
const JOB = /\b(?:writer|correspondent|editor|columnist|reporter|critic|staff|contributor)s?\b/iu
const LONGEST_SUBHEAD = 80
/** No header is longer; whatever comes after this many lines is copy. */
const MOST_HEADER_LINES = 40

/**
 * Reads the text of a message (ANPA 1312, section “text”). `keyword` is the one of the message header, cut to its
 * field; `isTabular` keeps the line ends of copy sent as a table.
 */
export function readAnpaText(text: string, keyword: string, isTabular: boolean): AnpaText {
  const lines = linesOf(text)
  const { header, rest } = headerLinesOf(lines)
  const isMarked = header.length > 0 || rest.some((line) => line.startsWith('\t'))
  const body = isMarked ? bodyOf(rest, isTabular) : plainBody(blocksOf(text).map(joinLines))
  const start: AnpaText = {
    slugline: null,
    headline: null,
    byline: null,
    agency: null,
    signals: [],
    notes: [],
    embargoed: null,
    body,
  }
  return header.reduce((known, line, index) => sort(known, line, index === 0 && isKeywordLine(line, keyword)), start)
}

function headerLinesOf(lines: readonly string[]): { header: string[]; rest: readonly string[] } {
  const header: string[] = []
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    if (index >= MOST_HEADER_LINES) return { header, rest: lines.slice(index) }
    if (HEADER_LINE.test(line)) header.push(line.trim().slice(1))
    else if (isOpen && line.trim() !== '' && !line.startsWith('\t')) header.push(`${header.pop() ?? ''} ${line.trim()}`)
    else if (line.trim() !== '') return { header, rest: lines.slice(index) }
    isOpen = header.length > 0 && !/[<=]\s*$/u.test(header.at(-1) ?? '')
  }
  return { header, rest: [] }
}

function isKeywordLine(line: string, keyword: string): boolean {
  const close = (text: string) => text.replace(/[\s,]/gu, '').toLowerCase()
  const start = close(keyword).slice(0, 12)
  return (
    (start !== '' && close(line).startsWith(start)) || /,\s*\d{1,6}\s*<?\s*$/u.test(line) || /^\p{Lu}{2}-/u.test(line)
  )
}

/** Puts one header line where it belongs: slugline, signals, notes, byline, agency, headline, in this order of trial. */
function sort(known: AnpaText, raw: string, isKeyword: boolean): AnpaText {
  const line = raw.replace(CLOSING, '').replace(/\s+/gu, ' ').trim()
  if (line === '') return known
  if (isKeyword) return { ...known, slugline: line.replace(/,\s*\d{1,6}$/u, '') }
  const signal = signalsOfLine(line)
  if (signal?.isOnlySignal) {
    const embargoed = known.embargoed ?? (signal.signals.includes('embargoed') ? embargoOf(line) : null)
    return { ...withSignals(known, signal.signals), notes: [...known.notes, line], embargoed }
  }
  if (PICTURES.test(line)) return { ...known, notes: [...known.notes, line] }
  if (known.byline === null && (bylineOf(line) !== null || (/=\s*$/u.test(raw) && /^by\s+\p{Lu}/iu.test(line)))) {
    return { ...known, byline: line }
  }
  if (known.byline !== null && known.agency === null && isAgencyName(line) && !JOB.test(line)) {
    return { ...known, agency: line }
  }
  if (known.headline !== null || known.byline !== null) return { ...known, notes: [...known.notes, line] }
  return { ...withSignals(known, signal?.signals ?? []), headline: line }
}

function withSignals(known: AnpaText, signals: readonly string[]): AnpaText {
  return { ...known, signals: [...new Set([...known.signals, ...signals])] }
}

/**
 * Paragraphs open with a tab, or with spaces where no line has a tab; subheads open with `^`. A blank line or a rule
 * ends either, and other lines go on.
 */
function bodyOf(lines: readonly string[], isTabular: boolean): WireBlock[] {
  const parts: { lines: string[]; isSubhead: boolean }[] = []
  const opening = lines.some((line) => line.startsWith('\t')) ? /^\t/u : /^ {2,}/u
  let isOpen = false
  for (const line of lines) {
    const words = isTabular ? line.trimEnd().replace(/^\t\s*/u, '') : line.replace(/\s+/gu, ' ').trim()
    const isSubhead = HEADER_LINE.test(line)
    const isWritten = /[^\s_—-]/u.test(words)
    if (!isWritten) isOpen = false
    else if (isSubhead) parts.push({ lines: [words.trim().slice(1)], isSubhead })
    else if (opening.test(line) || !isOpen) parts.push({ lines: [words], isSubhead })
    else parts.at(-1)?.lines.push(words)
    if (isWritten) isOpen = !isSubhead
  }
  return parts.map((part) => blockOf(part.lines, part.isSubhead, isTabular))
}

function blockOf(lines: readonly string[], isSubhead: boolean, isTabular: boolean): WireBlock {
  const closed = lines.map((line) => (isSubhead ? line.replace(CLOSING, '') : line.replace(/\s*<\s*$/u, '')))
  const text = isTabular ? closed.join('\n') : joinLines(closed).trim()
  const isShort = isSubhead && text.length <= LONGEST_SUBHEAD && !endsSentence(text)
  return isShort ? { type: 'heading', level: 2, content: [{ text }] } : { type: 'paragraph', content: [{ text }] }
}
