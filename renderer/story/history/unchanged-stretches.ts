import type { DiffParagraph } from '../../../app/story/word-diff.ts'

/** Some paragraphs of a comparison that follow each other; `from` is the place of the first, from 0. */
export type Stretch = { readonly from: number; readonly folded: boolean; readonly paragraphs: readonly DiffParagraph[] }

/** How many paragraphs that stayed are shown around each change. */
const context = 1
/** Fewer than so many are not worth folding. */
const fewest = 3

/** Divides a comparison into what is shown and what can be folded, because nothing near it changed. */
export function unchangedStretches(paragraphs: readonly DiffParagraph[]): Stretch[] {
  const near = new Set<number>()
  paragraphs.forEach(({ runs }, place) => {
    if (runs.every((run) => run.kind === 'same')) return
    for (let around = place - context; around <= place + context; around += 1) near.add(around)
  })
  const stretches: { from: number; folded: boolean; paragraphs: DiffParagraph[] }[] = []
  paragraphs.forEach((paragraph, place) => {
    const last = stretches.at(-1)
    if (last !== undefined && last.folded !== near.has(place)) last.paragraphs.push(paragraph)
    else stretches.push({ from: place, folded: !near.has(place), paragraphs: [paragraph] })
  })
  return stretches.map((one) => ({ ...one, folded: one.folded && one.paragraphs.length >= fewest }))
}
