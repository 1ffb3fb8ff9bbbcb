/** A stretch of letters, with the apostrophes inside it; what touches a digit or another sign of a name is none. */
const pattern =
  /(?<![\p{L}\p{M}\p{N}_@#./-])[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?![\p{L}\p{M}\p{N}_@]|[./][\p{L}\p{N}])/gu

/** A word of a text and its offset in it, in UTF-16 units. */
export type SpelledWord = { readonly word: string; readonly from: number }

/**
 * The words of a text that spelling is looked up for: no single letters, no abbreviations in capitals, no addresses and
 * nothing with digits in it.
 */
export function spelledWords(text: string): SpelledWord[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index }) =>
    word.length < 2 || word.length > longest || (word.length < 6 && word === word.toUpperCase())
      ? []
      : [{ word, from: index }],
  )
}

/** Longer than any word of a dictionary, in UTF-16 units. */
const longest = 60
