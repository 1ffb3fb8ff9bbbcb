import type { PersonId } from '../../app/ids.ts'
import { refuse } from '../../app/problem.ts'

/** Writes what a part of the window still holds. Gives null when the store has it all, else the reason in words. */
export type WriteHeld = () => Promise<string | null>

const holders = new Map<WriteHeld, PersonId>()

/**
 * Notes a part of the window that may hold words of this writer which the store has not yet. Returns a function that
 * ends it. Kept beside React: words that could not be saved outlive the screen they were written on.
 */
export function holdWords(writer: PersonId, write: WriteHeld): () => void {
  holders.set(write, writer)
  return () => {
    holders.delete(write)
  }
}

/** Writes what the window still holds of a writer before they leave. Refuses, with the reason, when something cannot be saved. */
export async function writeHeldWords(writer: PersonId | 'anybody'): Promise<void> {
  const own = [...holders].filter(([, holder]) => writer === 'anybody' || writer === holder)
  const reasons = await Promise.all(own.map(([write]) => write()))
  const reason = reasons.find((one) => one !== null)
  if (reason !== undefined)
    refuse(
      'words-not-saved',
      `What you wrote last is not saved: ${reason}`,
      'Stay and let it be tried again, or copy your words to a safe place first.',
    )
}
