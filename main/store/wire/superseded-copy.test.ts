import { afterEach, beforeEach, expect, test } from 'vitest'
import { WireDesk } from '../../testing/wire-desk.ts'

let desk: WireDesk

beforeEach(() => {
  desk = new WireDesk()
})

afterEach(() => {
  expect(desk.service.verify().problems).toEqual([])
  desk.close()
})

const lamp = { guid: 'urn:example:lamp', version: '1', headline: 'Lamp lit on the pier' }
const kill = {
  guid: 'urn:example:advisory-9',
  version: '1',
  headline: 'Lamp story withdrawn',
  pubstatus: 'canceled' as const,
  supersedes: ['urn:example:lamp'],
}
const list = () => desk.rows().map(({ headline, signal, takes }) => [headline, signal, takes])

test('a kill under an id of its own strikes the copy it names and tells the story that used it', () => {
  desk.startStory('pier-lamp', desk.keepCopy(lamp))
  desk.keepCopy(kill)
  expect(list()).toEqual([['Lamp story withdrawn', 'kill', 2]])
  expect(desk.story('pier-lamp').wireNotices).toMatchObject([{ signal: 'kill', acknowledged: null }])
})

test('a kill that comes before what it kills is still the last word when that comes', () => {
  const killed = desk.keepCopy(kill)
  expect(desk.keepCopy(lamp)).toBe(killed)
  expect(list()).toEqual([['Lamp story withdrawn', 'kill', 2]])
})

test('later takes of the second id, and of the first, are takes of the same item; nothing comes twice', () => {
  const item = desk.keepCopy(lamp, { ...lamp, guid: 'urn:example:lamp-b', supersedes: ['urn:example:lamp'] })
  expect(desk.keepCopy({ guid: 'urn:example:lamp-b', version: '2', headline: 'Lamp lit at dusk' })).toBe(item)
  expect(desk.keepCopy({ ...lamp, version: '2', headline: 'Late word of the lamp' })).toBe(item)
  expect(desk.keepCopy({ ...lamp, wordCount: 9 })).toBe(item)
  expect(list()).toEqual([['Lamp lit at dusk', 'update', 4]])
  expect(desk.service.wireItemNamed('urn:example:lamp-b').item.id).toBe(item)
})

test('one kill of two pieces of copy strikes both, and so does its correction', () => {
  const [first, second] = [desk.keepCopy(lamp), desk.keepCopy({ ...lamp, guid: 'urn:example:bell', headline: 'Bell' })]
  const both = { ...kill, supersedes: ['urn:example:lamp', 'urn:example:bell'] }
  desk.keepCopy(both, { ...both, version: '2', headline: 'Lamp and bell withdrawn', supersedes: [] })
  expect(list()).toEqual([
    ['Lamp and bell withdrawn', 'kill', 3],
    ['Lamp and bell withdrawn', 'kill', 3],
  ])
  expect(new Set(desk.rows().map((row) => row.id))).toEqual(new Set([first, second]))
})

test('a bare number of another agency strikes nothing', () => {
  desk.keepCopy({ ...lamp, guid: '4711' })
  desk.keepCopy({ ...kill, credit: 'Coast News', supersedes: ['4711'] })
  expect(list()).toEqual([
    ['Lamp story withdrawn', 'kill', 1],
    ['Lamp lit on the pier', 'new', 1],
  ])
})
