import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands } from '../../app/commands/registry.ts'
import { sampleNewsroom } from '../testing/newsroom.ts'
import { randomSteps, stepsIn } from '../testing/random-steps.ts'

test('whatever is done in whatever order, replaying the log gives the records, and the bodies are what their edits give', async () => {
  const newsroom = await sampleNewsroom()
  const take = await stepsIn(newsroom)
  const done = new Set<string>()
  fc.assert(
    fc.property(randomSteps, (steps) => {
      for (const one of steps) if (take(one)) done.add(one.what)
      expect(newsroom.service.verify().problems).toEqual([])
    }),
    { numRuns: 30, endOnFailure: true },
  )
  newsroom.reopen()
  expect(newsroom.service.verify().problems).toEqual([])
  const possible = Object.keys(commands).filter((name) => name !== 'set-up-house')
  expect([...done].sort()).toEqual([...possible, 'edit', 'wire'].sort())
})
