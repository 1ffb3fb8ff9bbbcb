import { endOfAsciiWord, endOfCluster, foldCluster, isAscii, isPlainUnspaced } from './fold.ts'

/** A token of copy and the stretch of the original text it was made of, in UTF-16 units, the end exclusive. */
export type Token = {
  readonly token: string
  readonly start: number
  readonly end: number
  /** Where the first character ends, for a token of two characters of a script without spaces. */
  readonly firstEnd?: number
}

/** The tokens of what a person searches for; the last may be the beginning of a longer one. */
export type SoughtTokens = { readonly tokens: readonly string[]; readonly endsOpen: boolean }

const TYPOGRAPHY = /[\u00a0\u2010-\u2015\u2018-\u201e\u2026]/g
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u
const SEARCHED = /[\p{L}\p{N}\p{M}]/u

/**
 * The tokens of a text, in order. Scripts with spaces give a token a word. Scripts without (Japanese, Chinese, Korean,
 * Thai and their neighbours) give one a character: the character and the one after it, so that a word of two
 * characters is one token and a longer one is a phrase; the last of a run stands alone. Compatibility forms (NFKC), case
 * and diacritics are folded.
 */
export function tokensOf(text: string): Token[] {
  const growing = new GrowingTokens()
  for (let at = 0; at < text.length; ) {
    if (isPlainUnspaced(text, at)) {
      growing.addToRun(text.charAt(at), at, at + 1)
      at += 1
      continue
    }
    const word = endOfAsciiWord(text, at)
    const end = word > at ? word : endOfCluster(text, at)
    if (end === null) growing.close()
    else if (word > at) growing.addToWord(text.slice(at, word).toLowerCase(), at, word)
    else growing.addFolded(foldCluster(text.slice(at, end)), at, end)
    at = end ?? at + 1
  }
  growing.close()
  return growing.tokens
}

/**
 * A text as the index is given it: its tokens with spaces between. Plain ASCII is left as it is, because the index parts
 * and folds that by itself, faster than anything done here.
 */
export function textForIndex(text: string): string {
  if (isAscii(text)) return text
  const plain = text.replace(TYPOGRAPHY, ' ')
  if (isAscii(plain)) return plain
  return tokensOf(plain)
    .map(({ token }) => token)
    .join(' ')
}

/**
 * The tokens a searched text consists of, to be found one right after another. `endsOpen` where the last may be the
 * beginning of a longer token: asked for by a `*`, or one character of a script without spaces.
 */
export function soughtTokens(text: string, isPrefix: boolean): SoughtTokens {
  const tokens = tokensOf(text).map(({ token }) => token)
  const last = tokens.at(-1)
  if (last === undefined) return { tokens, endsOpen: false }
  if (!UNSPACED.test(last)) return { tokens, endsOpen: isPrefix }
  const before = tokens.at(-2) ?? ''
  const isTail = isPair(before) && before.endsWith(last)
  return isTail ? { tokens: tokens.slice(0, -1), endsOpen: false } : { tokens, endsOpen: true }
}

function isPair(token: string): boolean {
  return UNSPACED.test(token) && [...token].length === 2
}

type Piece = { readonly text: string; readonly start: number; readonly end: number }

/** The tokens so far, and the word or the run of characters without spaces that is still growing. */
class GrowingTokens {
  readonly tokens: Token[] = []
  #word: Piece | null = null
  #run: Piece[] = []

  addToWord(text: string, start: number, end: number): void {
    if (this.#run.length > 0) this.close()
    this.#word = { text: (this.#word?.text ?? '') + text, start: this.#word?.start ?? start, end }
  }

  addFolded(folded: string, start: number, end: number): void {
    for (const text of folded) {
      if (!SEARCHED.test(text)) this.close()
      else if (!UNSPACED.test(text)) this.addToWord(text, start, end)
      else this.addToRun(text, start, end)
    }
  }

  addToRun(text: string, start: number, end: number): void {
    if (this.#word !== null) this.close()
    this.#run.push({ text, start, end })
  }

  close(): void {
    if (this.#word !== null) {
      const { text, start, end } = this.#word
      this.tokens.push({ token: text, start, end })
    }
    this.#run.forEach((piece, index) => {
      const next = this.#run[index + 1]
      if (next === undefined) this.tokens.push({ token: piece.text, start: piece.start, end: piece.end })
      else this.tokens.push({ token: piece.text + next.text, start: piece.start, end: next.end, firstEnd: piece.end })
    })
    this.#word = null
    if (this.#run.length > 0) this.#run = []
  }
}
