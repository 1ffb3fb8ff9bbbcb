import type { Desk } from '../commands/desk.ts'
import { claimId, type PersonId, type StoryId } from '../ids.ts'
import type { Decision } from '../log/events.ts'
import { claimsInBody } from '../story/claims-in-body.ts'
import { guessKind } from './guess-kind.ts'

/**
 * The entries that follow from the claim marks in a story's text. A mark the log does not know is a new claim; one that
 * was withdrawn and has words again is back. Tagging is therefore an edit like any other, and undone like any other.
 */
export function claimsToRegister(desk: Desk, storyId: StoryId, by: PersonId | null): Decision[] {
  const decisions: Decision[] = []
  for (const [mark, words] of claimsInBody(desk.body(storyId))) {
    const id = claimId.safeParse(mark)
    if (!id.success) continue
    const known = desk.claim(id.data)
    if (known === null) {
      decisions.push({
        kind: 'claim',
        subject: id.data,
        type: 'claim-tagged',
        data: { storyId, kind: guessKind(words), words, by },
      })
    } else if (known.withdrawn !== null && known.storyId === storyId) {
      decisions.push({ kind: 'claim', subject: id.data, type: 'claim-reinstated', data: { words } })
    }
  }
  return decisions
}
