import { readHeader } from '../header.ts'
import type { WireBlock } from '../wire-body.ts'
import { paragraphsOf } from '../wire-body.ts'

/** What stands before the story in typed copy, and the body without it. */
export type Lead = {
  readonly headline: string | null
  readonly byline: string | null
  readonly credit: string | null
  readonly signals: string[]
  readonly edNote: string | null
  readonly body: WireBlock[]
}

/**
 * Takes the lines before the story off a body that a person typed (a mail, a document): signals, notes to editors,
 * credit, headline and byline, by the conventions of plain copy. A body of nothing else is left whole.
 */
export function takeLead(body: readonly WireBlock[], knownHeadline: string | null): Lead {
  const paragraphs = paragraphsOf(body)
  const { blocks, headline, byline, credit, signals, notes } = readHeader(
    paragraphs.map((paragraph) => [paragraph]),
    knownHeadline,
  )
  let left = paragraphs.length - blocks.length
  const rest = body.filter((block) => {
    if (block.type !== 'paragraph' || left === 0) return true
    left -= 1
    return false
  })
  return {
    headline,
    byline,
    credit,
    signals: [...signals],
    edNote: notes.length === 0 ? null : notes.join('\n'),
    body: rest.length === 0 ? [...body] : rest,
  }
}
