import { type Body, textBlocks } from './body.ts'

/** Words that carry a claim: `block` counts paragraphs and subheads from 0, `from` and `to` its UTF-16 units. */
export type ClaimStretch = { readonly id: string; readonly block: number; readonly from: number; readonly to: number }

/** Where each claim’s words stand, in an order that depends on nothing but the places and the ids. */
export function claimStretches(body: Body): ClaimStretch[] {
  return [...textBlocks(body)].flatMap((block, number) => {
    const open = new Map<string, ClaimStretch>()
    const found: ClaimStretch[] = []
    let at = 0
    for (const inline of block.content ?? []) {
      const to = at + (inline.type === 'text' ? inline.text.length : 1)
      for (const mark of inline.marks ?? []) {
        if (mark.type !== 'claim') continue
        const before = open.get(mark.attrs.id)
        const goesOn = before !== undefined && before.to === at
        if (before !== undefined && !goesOn) found.push(before)
        open.set(mark.attrs.id, { id: mark.attrs.id, block: number, from: goesOn ? before.from : at, to })
      }
      at = to
    }
    return [...found, ...open.values()].sort(
      (left, right) => left.from - right.from || left.to - right.to || (left.id < right.id ? -1 : 1),
    )
  })
}
