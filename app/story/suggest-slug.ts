const fillers = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with'])

/**
 * A slug for a headline or slugline: its first four telling words, lower case, joined by dashes. `isTaken` says which
 * slugs other stories have; a number is added until it is free. Without any usable word it is `story`.
 */
export function suggestSlug(title: string, isTaken: (slug: string) => boolean): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) =>
      word
        .normalize('NFD')
        .replace(/(?<=[a-z])\p{M}+/gu, '')
        .normalize('NFC')
        .replace(/[^\p{Ll}\p{Lo}\p{N}]/gu, ''),
    )
    .filter((word) => word !== '')
  const telling = words.filter((word) => !fillers.has(word))
  const base = (telling.length > 0 ? telling : words).slice(0, 4).join('-').slice(0, 60).replace(/-$/, '') || 'story'
  let slug = base
  for (let number = 2; isTaken(slug); number += 1) slug = `${base}-${number}`
  return slug
}
