/** The languages there are packaged dictionaries for, by the name of their folder. */
export const dictionaries = ['en', 'en-gb', 'fr', 'nl'] as const
export type Dictionary = (typeof dictionaries)[number]

/** The regions that spell English as Britain does. */
const british = /^en-(gb|ie|au|nz|za|in)\b/i

/** The dictionary for copy in a language (BCP 47); null where none is packaged, and nothing is then called misspelled. */
export function dictionaryFor(language: string): Dictionary | null {
  if (british.test(language)) return 'en-gb'
  const base = language.split('-')[0]?.toLowerCase()
  return dictionaries.find((one) => one === base) ?? null
}
