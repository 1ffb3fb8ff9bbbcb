/** A hole in the copy: where it stands in the text and what it asks for. */
export type Tk = { readonly from: number; readonly to: number; readonly text: string }

/** `TK`, `TKTK`, `[TK: message]`, the same in wide brackets, and the Japanese 〓, never inside a word. */
const pattern = /[[［]TK(?:TK)*(?:[:：][^\]］\n]*)?[\]］]|(?<![\p{L}\p{M}\p{N}_])(?:TK)+(?![\p{L}\p{M}\p{N}_])|〓+/gu

/** Every TK in a text, in order. */
export function findTks(text: string): Tk[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }))
}
