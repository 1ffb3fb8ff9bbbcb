import type { WireSource } from '../../app/wire/source.ts'
import './source-dot.css'

/** The colour of a source beside its name, which says the same. */
export function SourceDot({ colour }: { readonly colour: WireSource['colour'] }) {
  return <span className="source-dot" data-colour={colour} aria-hidden />
}
