import type { WireInline } from '../wire-body.ts'

/** How a stretch of copy looks and where it leads. */
export type Marks = { readonly bold: boolean; readonly italic: boolean; readonly link: string | null }

/** Copy as it is met while walking: text as the file writes it, or a line break. */
export type Piece = { readonly text: string; readonly marks: Marks } | 'break'

export const PLAIN: Marks = { bold: false, italic: false, link: null }

type Stretch = { text: string; readonly marks: Marks }

/**
 * Pieces as inline copy: white space made one space (also NBSP, U+200B, U+2028 and U+3000, as in plain copy), none at
 * the ends or beside a break, control characters gone, neighbours that look the same joined. With `keepSpaces`, spaces
 * inside a line stay as they are. Empty where the pieces hold no word.
 */
export function inlinesOf(pieces: readonly Piece[], keepSpaces = false): WireInline[] {
  const done: Stretch[] = []
  for (const piece of pieces) {
    if (piece === 'break') breakAfter(done)
    else append(done, keepSpaces ? withoutControls(piece.text) : collapse(piece.text), piece.marks, keepSpaces)
  }
  trimEnd(done, /[\s]+$/u)
  return done.map(({ text, marks }) => inlineOf(text, marks))
}

/** Pieces parted where two or more breaks follow each other: that is how loose text marks its paragraphs. */
export function splitAtBlankLines(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  let breaks = 0
  for (const piece of pieces) {
    const isBlank = piece !== 'break' && piece.text.trim() === ''
    if (piece === 'break') breaks += 1
    else if (!isBlank && breaks > 1) parts.push([])
    if (piece !== 'break' && !isBlank) breaks = 0
    parts.at(-1)?.push(piece)
  }
  return parts
}

/** Pieces of preformatted copy with its line ends made breaks. */
export function splitLines(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece === 'break') return [piece]
    const lines = piece.text.split(/\r\n|[\n\r\f\u2028\u2029]/u)
    return lines.flatMap((text, index): Piece[] => [...(index === 0 ? [] : ['break' as const]), { ...piece, text }])
  })
}

function append(done: Stretch[], text: string, marks: Marks, keepSpaces: boolean): void {
  const last = done.at(-1)
  const isStart = last === undefined || /[ \n]$/u.test(last.text)
  const added = isStart && !keepSpaces ? text.replace(/^ /u, '') : text
  if (added === '') return
  if (last !== undefined && isSame(last.marks, marks)) last.text += added
  else done.push({ text: added, marks })
}

function breakAfter(done: Stretch[]): void {
  trimEnd(done, /[^\S\n]+$/u)
  const last = done.at(-1)
  if (last !== undefined) last.text += '\n'
}

function trimEnd(done: Stretch[], pattern: RegExp): void {
  for (let last = done.at(-1); last !== undefined; last = done.at(-1)) {
    last.text = last.text.replace(pattern, '')
    if (last.text !== '') return
    done.pop()
  }
}

function collapse(text: string): string {
  return withoutControls(text).replace(/[\s\u200b]+/gu, ' ')
}

function withoutControls(text: string): string {
  return text.replace(/(?![\t\n\f\r])\p{Cc}|[\ufffe\uffff]/gu, '')
}

function isSame(first: Marks, second: Marks): boolean {
  return first.bold === second.bold && first.italic === second.italic && first.link === second.link
}

function inlineOf(text: string, { bold, italic, link }: Marks): WireInline {
  return {
    text,
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
    ...(link === null ? {} : { link }),
  }
}
