const NAME_WORD =
  /^(?:[\p{Lu}\p{Lo}\p{N}][\p{L}\p{N}'’.&/-]*|&|of|the|and|de|du|des|der|die|das|und|et|la|le|al|do|da|dos|y)$/u
const AGENCY_WORD =
  /(?<!\p{L})(?:press|presse|news|newswire|wire|agency|agence|agentur|agencia|agenzia|reuters?|associated|bloomberg|xinhua|kyodo|ansa|lusa|efe|afp|dpa|aap|upi|apa|anp|belga|tass|pa media|times|post|journal|herald|tribune|zeitung|media)(?!\p{L})/iu
const LONGEST_NAME = 60
const MOST_NAME_WORDS = 6

/**
 * The agency named by a line of its own: `• Agency`, `(Agency)` or `AGENCY -`. Null for anything else, above all for
 * a list item or a sentence.
 */
export function creditOfLine(line: string): string | null {
  const match =
    /^[•●▪■◆·]\s*(.+)$/u.exec(line) ??
    /^[(（]([^()（）]+)[)）]$/u.exec(line) ??
    /^([^\p{Ll}]+?)\s*(?:--?|[–—―])$/u.exec(line)
  const name = match?.[1]?.trim()
  return name !== undefined && isAgencyName(name) ? name : null
}

/** Whether a name holds a word that only agencies and newspapers bear, or is one of the great agencies. */
export function hasAgencyWord(name: string): boolean {
  return AGENCY_WORD.test(name)
}

/** Whether words can be an agency's name: few, short, capitalised, no end of a sentence. */
export function isAgencyName(name: string): boolean {
  const words = name.split(/\s+/u)
  if (name.length > LONGEST_NAME || words.length > MOST_NAME_WORDS) return false
  if (/[!?。！？:;,、]|\.$/u.test(name) || !/\p{L}/u.test(name)) return false
  return /^[\p{Lu}\p{Lo}]/u.test(name) && words.every((word) => NAME_WORD.test(word))
}
