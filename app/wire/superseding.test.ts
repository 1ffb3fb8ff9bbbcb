import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guidsSuperseded } from './superseding.ts'
import { inOrder } from './takes.ts'
import { copyOf } from './test-copy.ts'
import type { WireItem } from './wire-item.ts'

const received = (item: Partial<WireItem>, format = 'nitf') => ({
  receivedAt: '2026-11-20T12:00:00Z',
  format,
  item: copyOf(item),
})
const names = (items: readonly Partial<WireItem>[]) =>
  inOrder(items.map((item) => received(item))).map(({ take, signal, conflict }) => [take.item.guid, signal, conflict])

test('a kill under an id of its own stands behind every version of what it names, and contradicts none', () => {
  const kill = { guid: 'kill', version: '1', pubstatus: 'canceled' as const, supersedes: ['lamp'] }
  expect(names([kill, { guid: 'lamp', version: '3' }, { guid: 'lamp', version: '1', headline: 'Lamp' }])).toEqual([
    ['lamp', 'new', false],
    ['lamp', 'update', false],
    ['kill', 'kill', false],
  ])
})

test('whatever the order of arrival and however ids name each other, the order of takes is one', () => {
  const guid = fc.constantFrom('a', 'b', 'c', 'd')
  const take = fc.record({
    guid,
    version: fc.constantFrom('1', '2'),
    supersedes: fc.array(guid, { maxLength: 2 }),
    versionCreated: fc.integer({ min: 0, max: 9 }).map((minute) => `2026-11-20T12:0${minute}:00Z`),
  })
  const arrivals = fc
    .uniqueArray(take, { minLength: 1, maxLength: 7, selector: (one) => `${one.guid} ${one.version}` })
    .chain((takes) => fc.tuple(fc.constant(takes), fc.shuffledSubarray(takes, { minLength: takes.length })))
  const order = (items: readonly Partial<WireItem>[]) =>
    inOrder(items.map((item) => received(item))).map(({ take: { item } }) => `${item.guid} ${item.version}`)
  fc.assert(
    fc.property(arrivals, ([takes, shuffled]) => {
      expect(order(shuffled)).toEqual(order(takes))
      expect(order(takes)).toHaveLength(takes.length)
    }),
    { numRuns: 1000 },
  )
})

test('a revision of a NewsML 1 id is the item itself and takes nobody else’s place', () => {
  const item = { guid: 'urn:newsml:example.com:20260101:L1:2', supersedes: ['urn:newsml:example.com:20260101:L1:1'] }
  expect(guidsSuperseded(received(item, 'newsml1'))).toEqual([])
  expect(guidsSuperseded(received(item))).toEqual(['urn:newsml:example.com:20260101:L1:1'])
})
