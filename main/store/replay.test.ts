import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from '../../app/commands/registry.ts'
import { sampleNewsroom } from '../testing/newsroom.ts'
import { randomSteps, stepsIn } from '../testing/random-steps.ts'

/** How many random orders are tried, and how many more at most until every command was allowed at least once. */
const orders = 20
const atMost = 200

test('whatever is done in whatever order, replaying the log gives the records, and the bodies are what their edits give', async () => {
  const newsroom = await sampleNewsroom()
  const take = await stepsIn(newsroom)
  const untried = new Set([...Object.keys(commands), 'edit', 'wire'])
  untried.delete('set-up-house')
  const replays = fc.property(randomSteps, (steps) => {
    for (const one of steps) if (take(one)) untried.delete(one.what)
    expect(newsroom.service.verify().problems).toEqual([])
  })
  fc.assert(replays, { numRuns: orders, endOnFailure: true })
  for (let more = 0; untried.size > 0 && more < atMost; more += 1) fc.assert(replays, { numRuns: 1 })
  expect([...untried]).toEqual([])
  newsroom.reopen()
  expect(newsroom.service.verify().problems).toEqual([])
})
