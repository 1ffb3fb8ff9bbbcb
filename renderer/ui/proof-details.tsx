import { createContext, useContext } from 'react'

/** What copy is read for: as a page, as it will be released, or as a proof, with all that is signed and a page hides. */
export type Reading = 'page' | 'proof'

/** What the copy inside is read for. */
export const ReadingContext = createContext<Reading>('page')

/** In a proof, where the words before it lead. Nothing on a page. */
export function LinkAddress({ address }: { readonly address: string }) {
  const reading = useContext(ReadingContext)
  return reading === 'proof' ? <span className="sub"> ({address})</span> : null
}

/** In a proof, what is said of a picture to who cannot see it. Nothing on a page, or where nothing is said. */
export function AlternativeText({ words }: { readonly words: string }) {
  const reading = useContext(ReadingContext)
  return reading === 'proof' && words !== '' ? <p className="sub">Description: {words}</p> : null
}
