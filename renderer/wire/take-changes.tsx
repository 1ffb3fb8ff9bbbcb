import { diffParagraphs } from '../../app/story/word-diff.ts'
import type { WireTake } from '../../app/wire/stored-wire-item.ts'
import { ChangedParagraphs } from '../ui/changed-copy.tsx'

/** What a take changed in the one before it, word by word. */
export function TakeChanges({ older, newer }: { readonly older: WireTake; readonly newer: WireTake }) {
  const headline = diffParagraphs([older.item.headline ?? ''], [newer.item.headline ?? ''], newer.item.language)
  const copy = diffParagraphs(older.item.paragraphs, newer.item.paragraphs, newer.item.language)
  const all = [...headline, ...copy]
  if (all.every(({ runs }) => runs.every((run) => run.kind === 'same')))
    return (
      <p className="sub">
        Take {newer.place} says the same words as take {older.place}.
      </p>
    )
  return (
    <section aria-label={`What take ${newer.place} changed`}>
      <ChangedParagraphs paragraphs={all} />
    </section>
  )
}
