import type { Desk } from '../commands/desk.ts'
import { footerText } from '../footer/resolve.ts'
import { type Body, nodesOf } from '../story/body.ts'
import { linesOfNode } from '../story/printed-lines.ts'
import type { Story } from '../story/story.ts'
import { findTks } from '../story/tk.ts'
import { footerOf } from './cover.ts'
import type { GatePlace } from './gate.ts'

/** A hole in a story and the place to go to. */
type Hole = { readonly text: string; readonly place: GatePlace }

/** Every hole left in a story, in the order it is read, each with the place to go to. */
export function storyTks(desk: Desk, story: Story): Hole[] {
  const inFields = (['headline', 'dek', 'byline', 'dateline'] as const).flatMap((field) =>
    findTks(story.fields[field]).map(({ text }) => ({ text, place: { kind: 'field' as const, field } })),
  )
  const footer = footerOf(desk, story)
  const inFooter = findTks(footer?.kind === 'resolved' ? footerText(footer.runs) : '').map(({ text }) => ({
    text,
    place: { kind: 'footer' as const },
  }))
  return [...inFields, ...tksInBody(desk.body(story.id)), ...inFooter]
}

function tksInBody(body: Body): Hole[] {
  const holes: Hole[] = []
  let pictures = 0
  for (const node of nodesOf(body)) {
    const number = node.type === 'picture' ? pictures++ : null
    for (const { text } of findTks(linesOfNode(node).join('\n'))) {
      holes.push({ text, place: number === null ? { kind: 'text', words: text } : { kind: 'picture', number } })
    }
  }
  return holes
}
