import { z } from 'zod'

/** A word that spelling learns: one word as it stands in copy, without white space. */
export const spelledWord = z.string().trim().min(1).max(80).regex(/^\S+$/u, 'Teach one word at a time.')

/** The most words one person, or the house, can teach. */
export const mostWords = 5000

/** The words with one added or taken away, in alphabetical order and each once. */
export function withWord(words: readonly string[], word: string, known: boolean): string[] {
  const others = words.filter((one) => one !== word)
  return (known ? [...others, word] : others).toSorted((left, right) => left.localeCompare(right, 'en'))
}
