import { createContext, useContext } from 'react'
import type { PersonId } from '../../app/ids.ts'

/** Who sits at this desk, given to everything shown while they do. */
export const WriterContext = createContext<PersonId | null>(null)

/** Who writes on this screen: what is sent late goes out under this person’s name or not at all. */
export function useWriter(): PersonId {
  const writer = useContext(WriterContext)
  if (writer === null) throw new Error('nobody is signed in on this screen')
  return writer
}
