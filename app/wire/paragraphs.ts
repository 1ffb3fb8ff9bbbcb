import { endsSentence, isUnspacedCharacter } from './script.ts'

/** Lines of copy that belong together, trimmed, none empty. */
export type Block = readonly string[]

type SourceLine = { readonly text: string; readonly indented: boolean }

/** A line longer than this many characters was never wrapped by hand. */
export const LONGEST_WRAPPED_LINE = 160

/**
 * Copy as blocks of lines: blank lines part them, and so do indented lines where a block mixes indented lines with
 * others. A text that has neither is one block a line when its lines read as whole paragraphs, else one block.
 */
export function blocksOf(text: string): Block[] {
  const blocks: SourceLine[][] = []
  let current: SourceLine[] = []
  for (const raw of linesOf(text)) {
    const trimmed = trimLine(raw)
    if (trimmed !== '') {
      current.push({ text: trimmed, indented: /^[\s\u3000]/u.test(raw) })
      continue
    }
    if (current.length > 0) blocks.push(current)
    current = []
  }
  if (current.length > 0) blocks.push(current)
  const single = blocks.length === 1
  return blocks.flatMap((block) => splitBlock(block, single))
}

/** The lines of a text, whatever ends them (CR, LF, CRLF, form feed, U+2028, U+2029). */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\f\u2028\u2029]/u)
}

/** Joins the lines of a block: one space between, none where either side is written without spaces. */
export function joinLines(lines: Block): string {
  const pieces: string[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]?.at(-1) ?? ''
    const isClose = index === 0 || (isUnspacedCharacter(before) && isUnspacedCharacter(line.at(0) ?? ''))
    pieces.push(isClose ? line : ` ${line}`)
  })
  return pieces.join('')
}

function trimLine(line: string): string {
  return line.replace(/[\s\u200b\ufeff]+/gu, ' ').trim()
}

function splitBlock(block: readonly SourceLine[], single: boolean): Block[] {
  const indented = block.filter((line) => line.indented).length
  if (indented > 0 && indented < block.length) return splitAtIndents(block)
  const texts = block.map((line) => line.text)
  if (areWholeParagraphs(texts, single)) return texts.map((text) => [text])
  return [texts]
}

function splitAtIndents(block: readonly SourceLine[]): Block[] {
  const parts: string[][] = []
  for (const line of block) {
    const last = parts.at(-1)
    if (last === undefined || line.indented) parts.push([line.text])
    else last.push(line.text)
  }
  return parts
}

function areWholeParagraphs(texts: readonly string[], single: boolean): boolean {
  if (texts.length < 2) return false
  const ended = texts.filter((text) => endsSentence(text)).length
  if (texts.slice(0, -1).every((text) => text.length > LONGEST_WRAPPED_LINE && endsSentence(text))) return true
  if (!single) return false
  return texts.slice(1).every((text) => endsSentence(text)) || ended >= texts.length * 0.8
}
