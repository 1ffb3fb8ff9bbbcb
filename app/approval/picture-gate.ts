import type { Desk } from '../commands/desk.ts'
import { picturesOf } from '../story/body.ts'
import type { Story } from '../story/story.ts'
import type { Gate } from './gate.ts'

/**
 * Whether every picture says whose it is and what it shows: advice. A picture whose file the store has not would leave a
 * hole in the page, and no chief can let that pass. Null for a story without pictures.
 */
export function pictureGate(desk: Desk, story: Story): Gate | null {
  const pictures = picturesOf(desk.body(story.id))
  if (pictures.length === 0) return null
  const base = { id: 'pictures-described', overridable: false, title: 'Pictures have a credit and a description' }
  const at = (number: number) => ({ kind: 'picture', number }) as const
  const missing = pictures.findIndex(({ picture }) => desk.picture(picture) === null)
  if (missing >= 0) {
    const reason = `The file of picture ${missing + 1} is not in this newsroom.`
    return { ...base, outcome: 'block', title: 'A picture is missing', reason, place: at(missing) }
  }
  const noCredit = pictures.findIndex(({ credit }) => credit.trim() === '')
  const noAlt = pictures.findIndex(({ alt }) => alt.trim() === '')
  if (noCredit < 0 && noAlt < 0) return { ...base, outcome: 'pass', reason: `${pictures.length} ready.`, place: null }
  const lacking = [
    noCredit < 0 ? '' : `Picture ${noCredit + 1} has no credit.`,
    noAlt < 0 ? '' : `Picture ${noAlt + 1} has no description for people who cannot see it.`,
  ].filter((words) => words !== '')
  return { ...base, outcome: 'advice', reason: lacking.join(' '), place: at(noCredit < 0 ? noAlt : noCredit) }
}
