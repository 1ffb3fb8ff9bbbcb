import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashBytes } from '../../../app/hash.ts'
import type { ReceivedWire } from '../../../app/wire/received-wire.ts'
import { copyOf } from '../../../app/wire/test-copy.ts'
import type { WireItem } from '../../../app/wire/wire-item.ts'
import { fileOf, WireDesk } from '../../testing/wire-desk.ts'

let desk: WireDesk

beforeEach(() => {
  desk = new WireDesk()
})

afterEach(() => {
  expect(desk.service.verify().problems).toEqual([])
  desk.close()
})

const take = (version: string, headline: string) => copyOf({ version, headline })

test('the versions of one guid are one item, its rows show the current take, and each file is kept', () => {
  const files = [take('1', 'Ferry leaves'), take('2', 'Ferry leaves late')].map((item) => fileOf([item]))
  const outcomes = desk.keep(...files)
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(['imported', 'imported'])
  expect(desk.rows()).toMatchObject([
    { headline: 'Ferry leaves late', signal: 'update', takes: 2, source: 'Meridian Press' },
  ])
  const { item } = desk.service.wireItem(desk.keepCopy(take('2', 'Ferry leaves late')), desk.ids.mira)
  expect(item.takes.map((one) => [one.place, one.item.headline])).toEqual([
    [1, 'Ferry leaves'],
    [2, 'Ferry leaves late'],
  ])
  expect(item.takes.map((one) => one.originalHash)).toEqual(files.map((file) => hashBytes(file.bytes)))
  expect(item.takes.map((one) => desk.service.wireBytes(one.id))).toEqual(files.map((file) => Buffer.from(file.bytes)))
})

test('revisions of a NewsML 1 item are takes of one item, and a withdrawal strikes it through', () => {
  const revision = (number: string, more: Partial<WireItem>): ReceivedWire => {
    const item = copyOf({ guid: `urn:newsml:example.com:20240501:F1:${number}`, version: number, ...more })
    const file = fileOf([item])
    return { ...file, parsed: { ...file.parsed, format: 'newsml1' } }
  }
  desk.keep(revision('1', { headline: 'Ferry leaves' }), revision('2', { headline: 'Ferry', pubstatus: 'canceled' }))
  expect(desk.rows()).toMatchObject([{ headline: 'Ferry', signal: 'kill', takes: 2 }])
  const id = desk.rows()[0]?.id
  for (const name of ['urn:newsml:example.com:20240501:F1:1', 'urn:newsml:example.com:20240501:F1']) {
    expect(desk.service.wireItemNamed(name)).toMatchObject({ item: { id } })
  }
})

test('the same bytes, and the same take in another file, are known already', () => {
  const file = fileOf([take('1', 'Ferry leaves')])
  desk.keep(file)
  const inFeed = fileOf([take('1', 'Ferry leaves'), copyOf({ guid: 'urn:example:tram', headline: 'Tram' })])
  expect(desk.keep(file)).toMatchObject([{ kind: 'known' }])
  expect(desk.keep(inFeed)).toMatchObject([{ kind: 'imported' }])
  expect(desk.rows().map((row) => row.takes)).toEqual([1, 1])
})

test('an older take that comes late does not move the item, a newer one moves it to the top', () => {
  const id = desk.keepCopy(take('2', 'Ferry leaves late'))
  desk.keepCopy({ guid: 'urn:example:tram', headline: 'Tram' })
  desk.keepCopy(take('1', 'Ferry leaves'))
  expect(desk.rows().map((row) => row.headline)).toEqual(['Tram', 'Ferry leaves late'])
  desk.keepCopy(take('3', 'Ferry stays'))
  expect(desk.rows().map((row) => row.headline)).toEqual(['Ferry stays', 'Tram'])
  expect(desk.rows()[0]?.id).toBe(id)
})

test('another text of the same version is kept beside and flagged', () => {
  desk.keepCopy(take('1', 'Ferry leaves'))
  expect(desk.keep(fileOf([take('1', 'Ferry sinks')]))).toMatchObject([{ kind: 'conflict' }])
  expect(desk.rows()).toMatchObject([{ takes: 2, conflict: true }])
})

test('a kill strikes the item through and keeps its headline', () => {
  desk.keepCopy(take('1', 'Ferry leaves'))
  desk.keepCopy(copyOf({ version: '2', headline: null, pubstatus: 'canceled', paragraphs: ['Do not use.'] }))
  expect(desk.rows()).toMatchObject([{ headline: 'Ferry leaves', struck: true, signal: 'kill' }])
})

test('a file without copy is held with its reason and its bytes, once', () => {
  const unreadable = {
    ...fileOf([]),
    parsed: {
      format: 'text',
      charset: null,
      items: [],
      problems: [{ code: 'not-text', message: 'Not text.', line: null }],
    },
  }
  expect(desk.keep(unreadable, unreadable)).toMatchObject([{ kind: 'held' }, { kind: 'held', message: 'Not text.' }])
  expect(desk.service.wireFacets(desk.ids.mira).held).toMatchObject([
    { code: 'not-text', bytes: unreadable.bytes.length },
  ])
})

test('a file that an earlier build held is held no more once its copy can be read', () => {
  const file = fileOf([take('1', 'Ferry leaves')])
  const problems = [{ code: 'not-yet', message: 'Cannot be read yet.', line: null }]
  desk.keep({ ...file, parsed: { ...file.parsed, items: [], problems } })
  expect(desk.keep(file)).toMatchObject([{ kind: 'imported' }])
  expect(desk.service.wireFacets(desk.ids.mira).held).toEqual([])
})

test('a batch is kept whole or not at all', () => {
  const broken = { ...fileOf([take('1', 'Tram')]), parsed: null as never }
  expect(() => desk.keep(fileOf([take('1', 'Ferry leaves')]), broken)).toThrow()
  expect(desk.rows()).toEqual([])
})

test('half a character in copy is no reason to lose the file', () => {
  desk.keepCopy({ credit: 'Coast \ud800 News', headline: 'Half \udc00 a character', guid: 'urn:example:half' })
  expect(desk.rows()).toMatchObject([{ headline: 'Half \ufffd a character', source: 'Coast \ufffd News' }])
})

test('whatever the order of arrival, the list shows the same current take', () => {
  const copies = [
    take('1', 'one'),
    take('2', 'two'),
    take('2', 'two otherwise'),
    copyOf({ version: '3', pubstatus: 'canceled', headline: 'gone' }),
    take('4', 'back'),
  ]
  fc.assert(
    fc.property(fc.shuffledSubarray(copies, { minLength: 2 }), fc.uuid(), (arrivals, guid) => {
      const shownAfter = (items: typeof arrivals, suffix: string) => {
        const id = desk.keepCopy(...items.map((item) => ({ ...item, guid: `urn:example:${guid}:${suffix}` })))
        const row = desk.rows().find((one) => one.id === id)
        return [row?.headline, row?.signal, row?.takes, row?.conflict]
      }
      const inVersionOrder = copies.filter((copy) => arrivals.includes(copy))
      expect(shownAfter(arrivals, 'a')).toEqual(shownAfter(inVersionOrder, 'b'))
    }),
    { numRuns: 30 },
  )
})
