import type { HitRange } from '../../app/wire/search/find-hits.ts'

/** A text with the stretches that were searched for marked. */
export function Marked({ text, hits }: { readonly text: string; readonly hits: readonly HitRange[] }) {
  let at = 0
  const parts = hits.flatMap(({ start, end }) => {
    const plain = { key: `plain-${at}`, text: text.slice(at, start), hit: false }
    at = end
    return [plain, { key: `hit-${start}`, text: text.slice(start, end), hit: true }]
  })
  parts.push({ key: `plain-${at}`, text: text.slice(at), hit: false })
  return parts.map((part) =>
    part.hit ? <mark key={part.key}>{part.text}</mark> : <span key={part.key}>{part.text}</span>,
  )
}
