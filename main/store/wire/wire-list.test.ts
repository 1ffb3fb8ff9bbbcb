import { afterEach, beforeEach, expect, test } from 'vitest'
import { type WireFilter, wholeWire } from '../../../app/wire/wire-filter.ts'
import { WireDesk } from '../../testing/wire-desk.ts'

let desk: WireDesk

beforeEach(() => {
  desk = new WireDesk()
})

afterEach(() => desk.close())

const list = (filter: Partial<WireFilter> = {}, query = '', before: number | null = null, limit = 500) =>
  desk.service.wireList({ query, before, limit, filter: { ...wholeWire, ...filter } }, desk.ids.mira)
const headlines = (...question: Parameters<typeof list>) => list(...question).rows.map((row) => row.headline)
const item = (name: string, given = {}) => desk.keepCopy({ guid: `urn:example:${name}`, headline: name, ...given })

test('pages follow one another without a gap or a double, also when something arrives in between', () => {
  const names = Array.from({ length: 25 }, (_, index) => `item ${index}`)
  for (const name of names) item(name)
  const seen: string[] = []
  let before: number | null = null
  do {
    const page = list({}, '', before, 10)
    seen.push(...page.rows.map((row) => row.headline))
    before = page.before
    item(`late ${seen.length}`)
  } while (before !== null)
  expect(seen).toEqual(names.reverse())
})

test('a search is paged and filtered like the whole list', () => {
  for (let index = 0; index < 30; index += 1) item(`ferry ${index}`, { credit: index % 3 === 0 ? 'Coast' : 'Meridian' })
  const coast = list().rows.find((row) => row.source === 'Coast')?.sourceId ?? null
  const page = list({ sourceId: coast }, 'FERRY', null, 4)
  expect(page.rows.map((row) => row.headline)).toEqual(['ferry 27', 'ferry 24', 'ferry 21', 'ferry 18'])
  expect(headlines({ sourceId: coast }, 'ferry', page.before, 100)).toEqual([
    'ferry 15',
    'ferry 12',
    'ferry 9',
    'ferry 6',
    'ferry 3',
    'ferry 0',
  ])
})

test('the list is narrowed by source, signal, language, and what was saved, used or not read', () => {
  const tram = item('tram', { credit: 'Coast News', language: 'fr' })
  item('quake', { signals: ['flash'] })
  item('lamps')
  desk.startStory('tram-line', tram)
  desk.service.markWire(tram, { read: true, saved: true }, desk.ids.mira)
  const coast = desk.service.wireSources().find((source) => source.name === 'Coast News')
  expect(headlines({ sourceId: coast?.id ?? null })).toEqual(['tram'])
  expect(headlines({ signal: 'flash' })).toEqual(['quake'])
  expect(headlines({ language: 'fr' })).toEqual(['tram'])
  expect(headlines({ only: 'used' })).toEqual(['tram'])
  expect(headlines({ only: 'saved' })).toEqual(['tram'])
  expect(headlines({ only: 'unread' })).toEqual(['lamps', 'quake'])
  const facets = desk.service.wireFacets(desk.ids.mira)
  expect(facets).toMatchObject({ total: 3, saved: 1, used: 1 })
  expect(facets.sources.map(({ source, items }) => [source.name, items])).toEqual([
    ['Meridian Press', 2],
    ['Coast News', 1],
  ])
  expect(facets.signals).toEqual([
    { signal: 'new', items: 2 },
    { signal: 'flash', items: 1 },
  ])
})

test('read and saved are each person’s own, and a new take makes an item unread again', () => {
  const tram = item('tram', { version: '1' })
  desk.service.markWire(tram, { read: true, saved: true }, desk.ids.mira)
  expect(list().rows).toMatchObject([{ read: true, saved: true }])
  const danas = desk.service.wireItem(tram, desk.ids.dana)
  expect([danas.read, danas.saved]).toEqual([false, false])
  item('tram', { version: '2' })
  expect(list().rows).toMatchObject([{ read: false, saved: true }])
  desk.service.markWire(tram, { read: true }, desk.ids.mira)
  desk.service.markWire(tram, { read: false, saved: false }, desk.ids.mira)
  expect(list().rows).toMatchObject([{ read: false, saved: false }])
})
