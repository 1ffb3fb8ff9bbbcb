import { splitAppeal } from './appeal.ts'
import { cutBody } from './cut-body.ts'
import { paragraphsOf, type WireBlock } from './wire-body.ts'

/** A body, its paragraphs, and the sentences behind them that ask readers of the sender to subscribe. */
export type BodyAppeal = {
  readonly body: WireBlock[]
  readonly paragraphs: string[]
  readonly appeal: string[]
}

/** Bodies that were found to end in no appeal, each with the footers it was held against. */
const withoutAppeal = new WeakMap<readonly WireBlock[], readonly string[]>()
const noFooters: readonly string[] = []

/**
 * Takes the sender's appeal off a body and its paragraphs alike. It is looked for only where paragraphs end the body:
 * behind a list or table nothing is taken. A body that this gave back without one is not looked at again.
 */
export function splitBodyAppeal(body: readonly WireBlock[], knownFooters: readonly string[] = noFooters): BodyAppeal {
  const written = paragraphsOf(body)
  if (withoutAppeal.get(body) === knownFooters) return { body: [...body], paragraphs: written, appeal: [] }
  const { paragraphs, appeal } = splitAppeal(written, knownFooters)
  const cut = appeal.length === 0 ? null : cutBody(body, paragraphs)
  if (cut === null) {
    const whole = [...body]
    withoutAppeal.set(whole, knownFooters)
    return { body: whole, paragraphs: written, appeal: [] }
  }
  return { body: cut, paragraphs: [...paragraphs], appeal: [...appeal] }
}
