import { linesOf } from '../../wire/paragraphs.ts'
import { isUnspacedCharacter } from '../../wire/script.ts'
import type { Block } from '../body.ts'
import { inlineOf, type LookPiece, plainLook } from './inline-pieces.ts'
import type { ReadCopy } from './read-copy.ts'

/** Lines as long as these, in characters, were wrapped by a program that sends mail or keeps to a terminal. */
const wrapped = { shortest: 50, longest: 90 }

/**
 * Plain text as paragraphs: blank lines part them where there are any, else every line is one. Between blank lines, lines
 * that a program wrapped are joined again; others, as in an address or a poem, keep their ends.
 */
export function readPlainCopy(text: string): ReadCopy {
  const lines = linesOf(text)
  const paragraphs = lines.some(isBetween) ? partedAtBlanks(lines) : lines.map((line) => [line])
  const blocks = paragraphs.flatMap((paragraph): Block[] => {
    const content = inlineOf(piecesOf(paragraph))
    return content.length === 0 ? [] : [{ type: 'paragraph', content }]
  })
  return { blocks, title: null, dropped: [] }
}

/** A blank line with words before and after it. */
function isBetween(line: string, index: number, lines: readonly string[]): boolean {
  return line.trim() === '' && index > 0 && index < lines.length - 1
}

function partedAtBlanks(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') parts.push([])
    else parts.at(-1)?.push(line)
  }
  return parts
}

function piecesOf(lines: readonly string[]): LookPiece[] {
  const areWrapped =
    lines.length > 1 && lines.slice(0, -1).every(isWrapped) && (lines.at(-1)?.length ?? 0) <= wrapped.longest
  return lines.flatMap((text, index): LookPiece[] => {
    const piece = { text, marks: plainLook }
    if (index === 0) return [piece]
    if (!areWrapped) return ['break', piece]
    const isClose = isUnspacedCharacter(lines[index - 1]?.at(-1) ?? '') && isUnspacedCharacter(text.at(0) ?? '')
    return isClose ? [piece] : [{ text: ' ', marks: plainLook }, piece]
  })
}

function isWrapped(line: string): boolean {
  return line.length >= wrapped.shortest && line.length <= wrapped.longest
}
