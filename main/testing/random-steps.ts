import fc from 'fast-check'
import { type CommandName, commands } from '../../app/commands/registry.ts'
import { claimId, commandId, newId, wireTakeId } from '../../app/ids.ts'
import { StetError } from '../../app/problem.ts'
import type { Block, Body, Mark, TableCell, TextBlock } from '../../app/story/body.ts'
import type { ReceivedWire } from '../../app/wire/received-wire.ts'
import { editThatReplaces } from '../store/replace-body.ts'
import type { sampleNewsroom } from './newsroom.ts'

import { type Doing, inputsIn, pick, type Step } from './random-inputs.ts'

type Newsroom = Awaited<ReturnType<typeof sampleNewsroom>>

const words = fc.string({ unit: 'grapheme', minLength: 3, maxLength: 16 }).map((said) => said.replace(/\p{C}/gu, 'x'))
const everything: Doing[] = ['edit', 'wire', 'wire', ...(Object.keys(commands) as CommandName[])]
/** What leads to a release is tried more often than chance would, or no run would get there. */
const onTheWay: Doing[] = ['edit', 'submit-for-approval', 'approve-story', 'release-story', 'record-delivery']

/** A random order of every command there is, and some of those that lead to a release in between. */
export const randomSteps: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.shuffledSubarray(everything, { minLength: everything.length }),
    fc.array(fc.constantFrom(...onTheWay), { minLength: 10, maxLength: 30 }),
  )
  .chain(([all, more]) => fc.shuffledSubarray([...all, ...more], { minLength: all.length + more.length }))
  .chain((doings) =>
    fc.tuple(
      ...doings.map((what) =>
        fc.record({
          what: fc.constant(what),
          actor: fc.constantFrom('mira', 'mira', 'priya', 'dana', 'dana'),
          which: fc.nat(40),
          words,
          yes: fc.boolean(),
        }),
      ),
    ),
  )

/** A body of the words that were there and some more, with claims kept, moved, copied, tagged or taken off. */
function rewritten(before: Body, { words: more, which, yes }: Step): Body {
  const mark: Mark = { type: 'claim', attrs: { id: newId(claimId) } }
  const added: TextBlock = {
    type: 'paragraph',
    content: [{ type: 'text', text: more, ...(yes ? { marks: [mark] } : {}) }],
  }
  const cell: TableCell = { type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: [added] }
  const shapes: Block[] = [
    added,
    { ...added, type: 'pullQuote' },
    { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
  ]
  const blocks = [...before.content]
  if (which % 4 === 0) blocks.splice(which % (blocks.length + 1), 1)
  if (which % 4 === 1) blocks.reverse()
  return { type: 'doc', content: [...blocks, shapes[which % shapes.length] ?? added] }
}

/** A correction or a kill of copy that an open story used, as the agency would send it. */
function newTake({ service, store }: Newsroom, { which, words: said, yes }: Step): ReceivedWire {
  const link = pick(
    service.stories().flatMap((story) => (story.state === 'published' ? [] : story.wire)),
    which,
  )
  const before = store.desk().wireItem(link.itemId)?.current.item
  if (before === undefined) return pick([], 0)
  const item = {
    ...before,
    versionCreated: store.desk().now,
    headline: `${said} ${newId(wireTakeId)}`,
    ...(yes
      ? { signals: ['correction' as const], pubstatus: 'usable' as const }
      : { signals: ['kill' as const], pubstatus: 'canceled' as const }),
  }
  const bytes = new TextEncoder().encode(JSON.stringify(item))
  return {
    name: 'take.txt',
    bytes,
    parsed: { format: 'text', charset: 'utf-8', items: [item], problems: [] },
    source: { kind: 'file', name: '' },
  }
}

/** Prepares a newsroom for random steps. The answer carries one out: true when it was allowed, false when refused in words. */
export async function stepsIn(newsroom: Newsroom): Promise<(one: Step) => boolean> {
  const { service, store } = newsroom
  const inputs = inputsIn(newsroom, await newsroom.signer())
  const carryOut = (one: Step) => {
    const actor = newsroom.who(one.actor)
    if (one.what === 'edit') {
      const { id } = pick(service.stories(), one.which)
      const update = editThatReplaces(service.openBody(id).update, rewritten(store.bodies.body(id), one))
      service.appendEdit(id, update, actor)
      return
    }
    if (one.what === 'wire') {
      service.keepWire([newTake(newsroom, one)], null)
      return
    }
    const input = inputs[one.what](one)
    const by = one.what === 'record-delivery' ? 'desk' : actor
    service.execute({ id: newId(commandId), name: one.what, actor: by, input } as never)
  }
  return (one) => {
    try {
      carryOut(one)
      return true
    } catch (thrown) {
      if (thrown instanceof StetError) return false
      throw thrown
    }
  }
}
