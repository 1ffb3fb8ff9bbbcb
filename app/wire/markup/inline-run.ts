import { withoutControls } from '../control-characters.ts'
import type { WireInline } from '../wire-body.ts'

/** How a stretch of copy looks and where it leads. */
export type Marks = { readonly bold: boolean; readonly italic: boolean; readonly link: string | null }

/** Copy as it is met while walking: text as the file writes it, or a line break. */
export type Piece<Look = Marks> = { readonly text: string; readonly marks: Look } | 'break'

export const PLAIN: Marks = { bold: false, italic: false, link: null }

/** Copy that looks the same, in the parts it came in: joining them only once keeps long copy quick. */
type Stretch = { readonly parts: string[]; readonly marks: Marks }

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
  trimEnd(done, (part) => part.trimEnd())
  return done.map(({ parts, marks }) => inlineOf(parts.join(''), marks))
}

/** Pieces parted where two or more breaks follow each other: that is how loose text marks its paragraphs. */
export function splitAtBlankLines<Look>(pieces: readonly Piece<Look>[]): Piece<Look>[][] {
  const parts: Piece<Look>[][] = [[]]
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
export function splitLines<Look>(pieces: readonly Piece<Look>[]): Piece<Look>[] {
  return pieces.flatMap((piece): Piece<Look>[] => {
    if (piece === 'break') return [piece]
    const lines = piece.text.split(/\r\n|[\n\r\f\u2028\u2029]/u)
    return lines.flatMap((text, index): Piece<Look>[] => [
      ...(index === 0 ? [] : ['break' as const]),
      { ...piece, text },
    ])
  })
}

function append(done: Stretch[], text: string, marks: Marks, keepSpaces: boolean): void {
  const last = done.at(-1)
  const before = last?.parts.at(-1)?.at(-1) ?? '\n'
  const isAfterSpace = before === ' ' || before === '\n'
  const added = isAfterSpace && !keepSpaces ? text.replace(/^ /u, '') : text
  if (added === '') return
  if (last !== undefined && isSame(last.marks, marks)) last.parts.push(added)
  else done.push({ parts: [added], marks })
}

function breakAfter(done: Stretch[]): void {
  trimEnd(done, withoutSpacesAtEnd)
  done.at(-1)?.parts.push('\n')
}

function withoutSpacesAtEnd(part: string): string {
  let end = part.length
  while (end > 0 && part[end - 1] !== '\n' && part[end - 1]?.trim() === '') end -= 1
  return part.slice(0, end)
}

/** Trims the end, going back over as many parts and stretches as hold nothing else. */
function trimEnd(done: Stretch[], trim: (part: string) => string): void {
  for (let last = done.at(-1); last !== undefined; last = done.at(-1)) {
    for (let part = last.parts.pop(); part !== undefined; part = last.parts.pop()) {
      const trimmed = trim(part)
      if (trimmed === '') continue
      last.parts.push(trimmed)
      return
    }
    done.pop()
  }
}

function collapse(text: string): string {
  return withoutControls(text).replace(/[\s\u200b]+/gu, ' ')
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
