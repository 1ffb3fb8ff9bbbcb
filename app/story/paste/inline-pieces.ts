import { withoutControls } from '../../wire/control-characters.ts'
import type { Piece } from '../../wire/markup/inline-run.ts'
import type { Inline, Mark } from '../body.ts'

/** How a stretch of words stands in a story and where it leads. */
export type Look = {
  readonly bold: boolean
  readonly italic: boolean
  readonly script: 'none' | 'subscript' | 'superscript'
  readonly link: string | null
}

export const plainLook: Look = { bold: false, italic: false, script: 'none', link: null }

/** Copy as it is met while reading: text as written, or a line break. */
export type LookPiece = Piece<Look>

type Stretch = { text: string; readonly look: Look } | 'break'

/**
 * Pieces as the inline content of a paragraph: white space is one space, none stands at the ends or beside a break, and
 * what nobody sees (controls, zero-width spaces, soft hyphens, broken halves of characters) is gone. A no-break space
 * stays where it stands alone, for French copy needs it; the ideographic space stays always. With `keepSpaces` spaces
 * within a line are left as they are.
 */
export function inlineOf(pieces: readonly LookPiece[], keepSpaces = false): Inline[] {
  const done: Stretch[] = []
  for (const piece of pieces) {
    if (piece === 'break') breakAfter(done)
    else append(done, keepSpaces ? visible(piece.text) : collapse(visible(piece.text)), piece.marks, keepSpaces)
  }
  trimEnd(done, true)
  return done.map((stretch): Inline => {
    if (stretch === 'break') return { type: 'hardBreak' }
    const marks = marksOf(stretch.look)
    return { type: 'text', text: stretch.text, ...(marks.length === 0 ? {} : { marks }) }
  })
}

function append(done: Stretch[], text: string, look: Look, keepSpaces: boolean): void {
  const last = done.at(-1)
  const before = last === undefined || last === 'break' ? ' ' : last.text.at(-1)
  const added = !keepSpaces && (before === ' ' || before === '\u00a0') ? text.replace(/^[ \u00a0]/u, '') : text
  if (added === '') return
  if (last !== undefined && last !== 'break' && sameLook(last.look, look)) last.text += added
  else done.push({ text: added, look })
}

function breakAfter(done: Stretch[]): void {
  trimEnd(done, false)
  if (done.length > 0) done.push('break')
}

function trimEnd(done: Stretch[], breaksToo: boolean): void {
  for (let last = done.at(-1); last !== undefined; last = done.at(-1)) {
    if (last === 'break') {
      if (!breaksToo) return
    } else {
      last.text = last.text.replace(/[ \t\u00a0]+$/u, '')
      if (last.text !== '') return
    }
    done.pop()
  }
}

function visible(text: string): string {
  return withoutControls(text).replace(/[\p{Cs}\u00ad\u200b\ufeff]/gu, '')
}

function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f\u00a0\u2028\u2029]+/gu, (space) => (space === '\u00a0' ? space : ' '))
}

function sameLook(one: Look, other: Look): boolean {
  return (
    one.bold === other.bold && one.italic === other.italic && one.script === other.script && one.link === other.link
  )
}

function marksOf({ bold, italic, script, link }: Look): Mark[] {
  const marks: Mark[] = []
  if (bold) marks.push({ type: 'bold' })
  if (italic) marks.push({ type: 'italic' })
  if (link !== null) marks.push({ type: 'link', attrs: { href: link } })
  if (script !== 'none') marks.push({ type: script })
  return marks
}
