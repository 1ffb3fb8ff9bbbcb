import type { PersonId, StoryId } from '../../app/ids.ts'
import { refuse } from '../../app/problem.ts'

/** Writes what a part of the window still holds. Gives null when the store has it all, else the reason in words. */
export type WriteHeld = () => Promise<string | null>

/** Whose words are held, and of which story. */
export type HeldFor = { readonly writer: PersonId; readonly storyId: StoryId }

const holders = new Map<WriteHeld, HeldFor>()

/**
 * Notes a part of the window that may hold words of a writer which the store has not yet. Returns a function that
 * ends it. Kept beside React: words that could not be saved outlive the screen they were written on.
 */
export function holdWords(heldFor: HeldFor, write: WriteHeld): () => void {
  holders.set(write, heldFor)
  return () => {
    holders.delete(write)
  }
}

/**
 * Writes what the window still holds of a writer, in one story or in any, before they leave or act on the story. Refuses,
 * with the reason, when something cannot be saved.
 */
export async function writeHeldWords(
  writer: PersonId | 'anybody',
  storyId: StoryId | 'any story' = 'any story',
): Promise<void> {
  const own = [...holders].filter(
    ([, heldFor]) =>
      (writer === 'anybody' || writer === heldFor.writer) && (storyId === 'any story' || storyId === heldFor.storyId),
  )
  const reasons = await Promise.all(own.map(([write]) => write()))
  const reason = reasons.find((one) => one !== null)
  if (reason !== undefined)
    refuse(
      'words-not-saved',
      `What you wrote last is not saved: ${reason}`,
      'Stay and let it be tried again, or copy your words to a safe place first.',
    )
}
