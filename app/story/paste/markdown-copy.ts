import { Marked } from 'marked'
import { linesOf } from '../../wire/paragraphs.ts'
import { textOfBlock } from '../body.ts'
import { inlineOf, plainLook } from './inline-pieces.ts'
import { readPlainCopy } from './plain-copy.ts'
import { type ReadCopy, readHtmlCopy } from './read-copy.ts'

/** Longer text is never taken for Markdown, in characters: its reader may need more than proportional time. */
const longest = 2_000_000

const markdown = new Marked({ gfm: true, async: false })

/**
 * Markdown (CommonMark 0.31 with the tables and strike-through of GFM) as copy. HTML written into it is as hostile as any
 * and goes the same way. Details in front between lines of `---` are left out but for a title. Text that Markdown’s
 * reader cannot cope with is read as plain text.
 */
export function readMarkdownCopy(text: string): ReadCopy {
  const { title, rest } = withoutFrontMatter(text)
  if (rest.length > longest) return readPlainCopy(rest)
  try {
    const copy = readHtmlCopy(`<div>${String(markdown.parse(rest))}</div>`)
    return title === null || copy.title !== null ? copy : withTitle(copy, title)
  } catch {
    return readPlainCopy(rest)
  }
}

/**
 * Whether plain text is clearly Markdown: it has a heading, a link, a table, or two items of a list one after the other.
 * A dash or a star alone makes none, for dialogue and notes begin that way.
 */
export function isClearlyMarkdown(text: string): boolean {
  if (text.length > longest) return false
  const lines = linesOf(text)
  return lines.some(
    (line, index) => isHeading(line) || hasLink(line) || isTableRule(line) || isSecondItem(line, lines[index - 1]),
  )
}

function isHeading(line: string): boolean {
  return /^ {0,3}#{1,6} \S/u.test(line)
}

function hasLink(line: string): boolean {
  return /\[[^[\]]{1,400}\]\((?:https?:\/\/|mailto:)[^()\s]{1,2000}\)/u.test(line)
}

function isTableRule(line: string): boolean {
  return line.length < 1000 && /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+\|?\s*$/u.test(line)
}

function isSecondItem(line: string, before: string | undefined): boolean {
  const marker = markerOf(line)
  return marker !== null && before !== undefined && markerOf(before) === marker
}

/** The kind of marker an item begins with; every number is of one kind. */
function markerOf(line: string): string | null {
  const found = /^ {0,3}(?:([-*+])|\d{1,4}[.)]) +\S/u.exec(line)
  return found === null ? null : (found[1] ?? 'number')
}

function withoutFrontMatter(text: string): { title: string | null; rest: string } {
  const whole = text.replace(/^\ufeff/u, '')
  const front = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(whole)
  if (front === null || !/^[\w-]+[ \t]*:/mu.test(front[1] ?? '')) return { title: null, rest: whole }
  const title = /^title[ \t]*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\n]*))/imu.exec(front[1] ?? '')
  const words = (title?.[1] ?? title?.[2] ?? title?.[3] ?? '').trim()
  return { title: words === '' ? null : words, rest: whole.slice(front[0].length) }
}

function withTitle(copy: ReadCopy, title: string): ReadCopy {
  const content = inlineOf([{ text: title, marks: plainLook }])
  if (content.length === 0) return copy
  const heading = { type: 'heading', attrs: { level: 2 }, content } as const
  return { ...copy, title: textOfBlock(heading), blocks: [heading, ...copy.blocks] }
}
