import { type WordingPart, wordingParts } from '../../app/footer/wording-parts.ts'

/** Wording with its variables as chips and its link underlined. */
export function WordingView({ wording }: { readonly wording: string }) {
  const keyed = wordingParts(wording).map((part, place) => ({ part, key: `${place}` }))
  return keyed.map(({ part, key }) => <Part key={key} part={part} />)
}

function Part({ part }: { readonly part: WordingPart }) {
  const words = part.kind === 'variable' ? <span className="variable">{part.text}</span> : part.text
  return part.linked ? <u>{words}</u> : words
}
