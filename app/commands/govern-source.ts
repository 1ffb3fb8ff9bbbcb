import { z } from 'zod'
import { wireSourceId } from '../ids.ts'
import { withoutUndefined } from '../log/without-undefined.ts'
import { mustGovern } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { nameKey, sourceFor, sourceKnownAs, type WireSource, wireSource } from '../wire/source.ts'
import { wireSourceChanges } from '../wire/source-events.ts'
import { command, decided } from './command.ts'
import type { Desk } from './desk.ts'

/** Opens a source before its first copy arrives, with what the desk knows of it. */
export const openWireSource = command({
  name: 'open-wire-source',
  askedBy: 'window',
  input: z.object({ sourceId: wireSourceId, name: wireSource.shape.name, settings: wireSourceChanges }),
  policy(_desk, actor) {
    mustGovern(actor, 'open a source')
  },
  decide(desk, _actor, { sourceId, name, settings }) {
    if (desk.source(sourceId) !== null) refuse('source-known', 'This source is open already.', 'Change it instead.')
    const opened = sourceFor(sourceId, name, desk.sources().length, desk.now)
    const source = wireSource.parse({
      ...opened,
      ...withoutUndefined(settings),
      name,
      knownAs: withName(settings.knownAs ?? [], name),
    })
    refuseTakenNames(desk, source)
    return decided({ kind: 'source', subject: sourceId, type: 'wire-source-opened', data: { source } })
  },
})

/** Changes a source: its name, what else it is known as, trust, credit, language, colour or retention. */
export const changeWireSource = command({
  name: 'change-wire-source',
  askedBy: 'window',
  input: z.object({ sourceId: wireSourceId, changes: wireSourceChanges }),
  policy(_desk, actor) {
    mustGovern(actor, 'change a source')
  },
  decide(desk, _actor, { sourceId, changes }) {
    const before = desk.source(sourceId)
    if (before === null) return refuse('no-such-source', 'There is no such source.', 'Choose one from the list.')
    const after = { ...before, ...changes }
    const name = after.name ?? before.name
    const knownAs = withName(after.knownAs ?? before.knownAs, name)
    refuseTakenNames(desk, { id: sourceId, knownAs })
    return decided({
      kind: 'source',
      subject: sourceId,
      type: 'wire-source-changed',
      data: { changes: { ...changes, knownAs } },
    })
  },
})

function withName(knownAs: readonly string[], name: string): string[] {
  return knownAs.some((known) => nameKey(known) === nameKey(name)) ? [...knownAs] : [name, ...knownAs]
}

function refuseTakenNames(desk: Desk, source: Pick<WireSource, 'id' | 'knownAs'>): void {
  const others = desk.sources().filter((other) => other.id !== source.id)
  const taken = source.knownAs.find((name) => sourceKnownAs(others, name) !== null)
  if (taken !== undefined) {
    refuse('source-name-taken', `Another source is known as ${taken} already.`, 'Choose another name.', 'knownAs')
  }
}
