import type { Desk } from '../commands/desk.ts'
import { footerText } from '../footer/resolve.ts'
import { textOfBody } from '../story/body.ts'
import type { Story } from '../story/story.ts'
import { findTks } from '../story/tk.ts'
import { footerOf } from './cover.ts'
import type { GatePlace } from './gate.ts'

/** Every hole left in a story, in the order it is read, each with the place to go to. */
export function storyTks(desk: Desk, story: Story): { readonly text: string; readonly place: GatePlace }[] {
  const inFields = (['headline', 'dek', 'byline', 'dateline'] as const).flatMap((field) =>
    findTks(story.fields[field]).map(({ text }) => ({ text, place: { kind: 'field' as const, field } })),
  )
  const inBody = findTks(textOfBody(desk.body(story.id))).map(({ text }) => ({
    text,
    place: { kind: 'text' as const, words: text },
  }))
  const footer = footerOf(desk, story)
  const inFooter = findTks(footer?.kind === 'resolved' ? footerText(footer.runs) : '').map(({ text }) => ({
    text,
    place: { kind: 'footer' as const },
  }))
  return [...inFields, ...inBody, ...inFooter]
}
