import { findTks } from '../../app/story/tk.ts'

/** Lies under a field of the sheet with the same words, and colours the holes among them. Nothing when there is none. */
export function FieldHoles({ text }: { readonly text: string }) {
  const holes = findTks(text)
  if (holes.length === 0) return null
  return (
    <div className="field-holes" aria-hidden="true">
      {holes.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(holes[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
    </div>
  )
}
