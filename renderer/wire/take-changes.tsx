import type { WireTake } from '../../app/wire/stored-wire-item.ts'
import { diffTakes } from '../../app/wire/take-diff.ts'

/** What a take changed in the one before it, word by word. */
export function TakeChanges({ older, newer }: { readonly older: WireTake; readonly newer: WireTake }) {
  const headline = diffTakes([older.item.headline ?? ''], [newer.item.headline ?? ''], newer.item.language)
  const copy = diffTakes(older.item.paragraphs, newer.item.paragraphs, newer.item.language)
  const same = [...headline, ...copy].every(({ runs }) => runs.every((run) => run.kind === 'same'))
  if (same)
    return (
      <p className="sub">
        Take {newer.place} says the same words as take {older.place}.
      </p>
    )
  const key = (place: number) => String(place)
  return (
    <section aria-label={`What take ${newer.place} changed`}>
      {[...headline, ...copy].map(({ runs }, place) => (
        <p key={key(place)}>
          {runs.map((run, at) => {
            if (run.kind === 'added') return <ins key={key(at)}>{run.text}</ins>
            if (run.kind === 'removed') return <del key={key(at)}>{run.text}</del>
            return <span key={key(at)}>{run.text}</span>
          })}
        </p>
      ))}
    </section>
  )
}
