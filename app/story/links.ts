import type { Inline, TextBlock } from './body.ts'

/** Whether an address may stand behind words of a story: https and mailto only. */
export function isAllowedLink(address: string): boolean {
  return /^(https|mailto):/i.test(address)
}

/** The words that lead somewhere, and the address they lead to. */
type Link = { readonly words: string; readonly address: string }

/** The links of one paragraph, subhead or pull quote in text order. Neighbours that lead to one address are one link. */
export function linksOf(block: TextBlock): Link[] {
  const links: Link[] = []
  const inlines = block.content ?? []
  let words = ''
  for (const [index, inline] of inlines.entries()) {
    const address = addressOf(inline)
    if (address === null) continue
    words += inline.type === 'text' ? inline.text : ' '
    if (addressOf(inlines[index + 1]) === address) continue
    links.push({ words, address })
    words = ''
  }
  return links
}

/** Where an inline leads, or null when it is no link. */
export function addressOf(inline: Inline | undefined): string | null {
  for (const mark of inline?.marks ?? []) if (mark.type === 'link') return mark.attrs.href
  return null
}
