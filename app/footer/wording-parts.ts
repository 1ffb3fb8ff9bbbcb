/** A piece of a footer's wording as its editor sees it: words, or the name of a variable, within the link or not. */
export type WordingPart = { readonly kind: 'words' | 'variable'; readonly text: string; readonly linked: boolean }

/**
 * Divides wording, or a link, into words and variables. As where a footer is resolved, `{{name}}` is a variable and the
 * first `[words]` lead to the link. What is not closed stays words, so that nothing a person types disappears.
 */
export function wordingParts(wording: string): WordingPart[] {
  const link = /^([^[]*)\[([^\]]+)\](.*)$/s.exec(wording)
  if (link === null) return partsOf(wording, false)
  const [, before = '', words = '', after = ''] = link
  return [...partsOf(before, false), ...partsOf(words, true), ...partsOf(after, false)]
}

/** The variables a wording or link names, each once, in the order they stand there. */
export function variablesIn(text: string): string[] {
  const named = partsOf(text, false).flatMap((part) => (part.kind === 'variable' ? [part.text] : []))
  return [...new Set(named)]
}

function partsOf(text: string, linked: boolean): WordingPart[] {
  return text
    .split(/(\{\{\s*[^{}]*?\s*\}\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(piece)?.[1]
      return name === undefined ? { kind: 'words', text: piece, linked } : { kind: 'variable', text: name, linked }
    })
}
