/** A piece of a query between spaces, where it stands, and how it was written. */
export type QueryPiece = {
  readonly start: number
  readonly end: number
  readonly isExcluded: boolean
  /** The name before the colon as it was written, or null for words alone. */
  readonly field: string | null
  readonly text: string
  readonly isQuoted: boolean
  /** Whether the closing quote is there; true for what has no quotes. */
  readonly isClosed: boolean
  /** Whether a star follows the words. */
  readonly isPrefix: boolean
}

const QUOTES = '"“”„＂'
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)([${QUOTES}]?)(\\*?)`, 'uy')
const BARE = new RegExp(`[^\\s${QUOTES}]*`, 'uy')
const FIELD = /(\p{L}+):/uy
const SPACE = /\s+/uy

/** Parts a query into its pieces. Quotes hold words together, also those of a value: `source:"City Wire"`. */
export function lexQuery(text: string): QueryPiece[] {
  const pieces: QueryPiece[] = []
  for (let at = skip(SPACE, text, 0); at < text.length; at = skip(SPACE, text, at)) {
    const piece = pieceAt(text, at)
    pieces.push(piece)
    at = piece.end
  }
  return pieces
}

function pieceAt(text: string, start: number): QueryPiece {
  const isExcluded = text[start] === '-'
  let at = isExcluded ? start + 1 : start
  const name = match(FIELD, text, at)?.[1]
  if (name !== undefined) at += name.length + 1
  const field = name ?? null
  const quoted = match(QUOTED, text, at)
  if (quoted !== null) {
    const [whole, words = '', closing, star] = quoted
    const end = at + whole.length
    return {
      start,
      end,
      isExcluded,
      field,
      text: words,
      isQuoted: true,
      isClosed: closing !== '',
      isPrefix: star === '*',
    }
  }
  const bare = match(BARE, text, at)?.[0] ?? ''
  const isPrefix = bare.length > 1 && bare.endsWith('*')
  const words = isPrefix ? bare.slice(0, -1) : bare
  return { start, end: at + bare.length, isExcluded, field, text: words, isQuoted: false, isClosed: true, isPrefix }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.[0].length ?? 0)
}

/** Whether a text can stand in a query without quotes and be read back as the same words. */
export function standsBare(text: string): boolean {
  const [piece, ...more] = lexQuery(text)
  if (piece === undefined || more.length > 0 || piece.isExcluded || piece.isQuoted || piece.isPrefix) return false
  return piece.text === text && piece.field === null && text !== 'OR' && !/[*()]/.test(text)
}
