/**
 * The name of the first element of a marked-up file, prefix and all, past declarations, instructions, comments and a
 * document type with whatever it declares (XML 1.0, section 2.8); null where none is reached.
 */
export function rootNameOf(text: string): string | null {
  let at = 0
  while (at < text.length) {
    at = skipSpace(text, at)
    const name = /^<([\p{L}_][\p{L}\p{N}_:.-]*)/u.exec(text.slice(at, at + 200))?.[1]
    if (name !== undefined) return name
    const end = endOfDeclaration(text, at)
    if (end === -1) return null
    at = end
  }
  return null
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /[\s\ufeff]/u.test(text.charAt(at))) at += 1
  return at
}

function endOfDeclaration(text: string, at: number): number {
  if (text.startsWith('<?', at)) return behind(text, '>', at)
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4)
  return text.startsWith('<!', at) ? endOfDocumentType(text, at) : -1
}

function endOfDocumentType(text: string, at: number): number {
  const close = text.indexOf('>', at)
  const subset = text.indexOf('[', at)
  if (subset === -1 || (close !== -1 && close < subset)) return close === -1 ? -1 : close + 1
  const end = /\]\s*>/gu
  end.lastIndex = subset
  return end.test(text) ? end.lastIndex : -1
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found === -1 ? -1 : found + mark.length
}
