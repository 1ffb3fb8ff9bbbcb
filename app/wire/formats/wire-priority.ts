const LETTERS: Readonly<Record<string, number>> = { f: 1, b: 2, u: 3, r: 4, d: 5 }
const LONGEST_FLASH = 60

/**
 * The urgency (1 most, 9 least) of a transmission's priority: a digit as it is; of the letters flash 1, bulletin 2,
 * urgent 3, regular 4, deferred 5, and every other, all of them for copy sent ahead of its day, 6. A flash is a line or
 * two: on copy of more than 60 words an `f` is no flash but a feature, and its urgency is not known.
 */
export function urgencyOf(priority: string, wordCount: number | null): number | null {
  if (/^[1-9]$/u.test(priority)) return Number(priority)
  if (!/^[a-z]$/iu.test(priority)) return null
  const letter = priority.toLowerCase()
  if (letter === 'f' && (wordCount ?? 0) > LONGEST_FLASH) return null
  return LETTERS[letter] ?? 6
}
