import { type Signal, signalOfWord } from '../signal-words.ts'

/** What the keyword line of a message says: its keyword, the signals of its take, whether it brings the whole story. */
export type TakeKey = {
  readonly keyword: string
  readonly signals: readonly Signal[]
  /** False for a piece to be put into a story sent before: an add, insert or sub. */
  readonly isWholeStory: boolean
}

const ORDINAL = /^\d+(?:st|nd|rd|th)?$/iu
const PIECE = /^(?:\d+(?:st|nd|rd|th))?(?:adds?|inserts?|subs?|trim|folo|advisory)$/iu

/**
 * Parts a keyword line into keyword and take: `BC-NZ--Tunnel-Closure, 2nd Ld-Writethru` is an update of
 * `BC-NZ--Tunnel-Closure`; `…, KILL` and `…, Correction` say so; `…, 1st Add` is a piece of it.
 */
export function takeKeyOf(slugline: string): TakeKey {
  const tokens = slugline.split(/[\s,]+/u).filter((token) => token !== '')
  let end = tokens.length
  while (end > 1 && isTakeToken(tokens[end - 1] ?? '')) end -= 1
  const words = tokens.slice(end).flatMap(wordsOf)
  return {
    keyword: tokens.slice(0, end).join(' '),
    signals: [...new Set(words.map(signalOfWord).filter((signal) => signal !== null))],
    isWholeStory: !words.some((word) => PIECE.test(word)),
  }
}

function isTakeToken(token: string): boolean {
  return wordsOf(token).every((word) => ORDINAL.test(word) || PIECE.test(word) || signalOfWord(word) !== null)
}

function wordsOf(token: string): string[] {
  return token.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
