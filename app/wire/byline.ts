const OPENING = /^(?:by|von|par|por|af|av|di|door|text|texte)\s*:?\s+(?=\S)/iu
const WORD =
  /^(?:\p{Lu}[\p{L}.'’-]*,?|and|und|et|y|e|och|og|with|mit|avec|con|in|at|for|the|of|de|del|la|van|von|den|der|di|da|al|bin|ibn|&|[|/])$/u
const LONGEST_BYLINE = 120

/**
 * The byline a line is (`By Mere Hall`, `Von Jörg Groß und Ann Lee`), as written, or null. Only a line of names
 * counts: a sentence that happens to open with “By” is copy.
 */
export function bylineOf(line: string): string | null {
  const opening = OPENING.exec(line)?.[0]
  if (opening === undefined || line.length > LONGEST_BYLINE || /[.!?;:”"]$/u.test(line)) return null
  const words = line.slice(opening.length).split(/\s+/u)
  const names = words.filter((word) => /^\p{Lu}/u.test(word))
  const isNames = words.every((word) => WORD.test(word) || isHandle(word)) && words.length <= 14
  return isNames && names.length > 0 && /^[\p{Lu}@]/u.test(words[0] ?? '') ? line : null
}

function isHandle(word: string): boolean {
  return /^@?[\p{L}\p{N}._-]+@?[\p{L}\p{N}._-]*$/u.test(word) && /[@\p{Lu}]/u.test(word)
}
