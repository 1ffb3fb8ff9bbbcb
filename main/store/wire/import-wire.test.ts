import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportOutcome } from '../../../app/ipc/wire-views.ts'
import { WireDesk } from '../../testing/wire-desk.ts'

let desk: WireDesk

beforeEach(() => {
  desk = new WireDesk()
})

afterEach(() => {
  expect(desk.service.verify().problems).toEqual([])
  desk.close()
})

/** A ninjs file of one version of the ferry item. */
const ferry = (version: string, headline: string, given: object = {}) => ({
  name: `ferry-${version}.json`,
  bytes: new TextEncoder().encode(
    JSON.stringify({
      uri: 'urn:example:ferry',
      version,
      type: 'text',
      language: 'en',
      creditline: 'Meridian Press',
      headline,
      body_text: `${headline}, the operator said on Friday.`,
      ...given,
    }),
  ),
})
const bring = (...files: ReturnType<typeof ferry>[]) => desk.service.importWire(files, desk.ids.mira)
const kinds = (outcomes: readonly ImportOutcome[]) => outcomes.map((outcome) => outcome.kind)

test('agency files in the wrong order become one item in the right one, a story on it is told of the kill', async () => {
  expect(kinds(await bring(ferry('2', 'Ferry leaves at ten'), ferry('1', 'Ferry leaves at nine')))).toEqual([
    'imported',
    'imported',
  ])
  const [row] = desk.rows()
  expect(row).toMatchObject({ headline: 'Ferry leaves at ten', takes: 2, source: 'Meridian Press', signal: 'update' })
  if (row === undefined) throw new Error('nothing was brought in')
  desk.startStory('ferry', row.id)
  await bring(ferry('3', 'Ferry hours withdrawn', { pubstatus: 'canceled' }))
  expect(desk.rows()).toMatchObject([{ struck: true, takes: 3, usedIn: 1 }])
  expect(desk.story('ferry').wireNotices).toMatchObject([{ signal: 'kill', version: '3', acknowledged: null }])
})

test('the same file under another name is known, another text of its version is kept and flagged', async () => {
  await bring(ferry('1', 'Ferry leaves at nine'))
  const again = { ...ferry('1', 'Ferry leaves at nine'), name: 'again.json' }
  expect(kinds(await bring(again, ferry('1', 'Ferry leaves at ten')))).toEqual(['known', 'conflict'])
  expect(desk.rows()).toMatchObject([{ takes: 2, conflict: true }])
})
