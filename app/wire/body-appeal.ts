import { splitAppeal } from './appeal.ts'
import { cutBody } from './cut-body.ts'
import { paragraphsOf, type WireBlock } from './wire-body.ts'

/** A body, its paragraphs, and the sentences behind them that ask readers of the sender to subscribe. */
export type BodyAppeal = {
  readonly body: WireBlock[]
  readonly paragraphs: string[]
  readonly appeal: string[]
}

/**
 * Takes the sender's appeal off a body and its paragraphs alike. It is looked for only where paragraphs end the body:
 * behind a list or table nothing is taken.
 */
export function splitBodyAppeal(body: readonly WireBlock[], knownFooters: readonly string[] = []): BodyAppeal {
  const written = paragraphsOf(body)
  const { paragraphs, appeal } = splitAppeal(written, knownFooters)
  const cut = appeal.length === 0 ? null : cutBody(body, paragraphs)
  if (cut === null) return { body: [...body], paragraphs: written, appeal: [] }
  return { body: cut, paragraphs: [...paragraphs], appeal: [...appeal] }
}
