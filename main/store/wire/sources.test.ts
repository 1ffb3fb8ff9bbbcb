import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId, wireSourceId } from '../../../app/ids.ts'
import type { WireRoad } from '../../../app/wire/received-wire.ts'
import { copyOf } from '../../../app/wire/test-copy.ts'
import { codeOf, fileOf, WireDesk } from '../../testing/wire-desk.ts'

let desk: WireDesk

beforeEach(() => {
  desk = new WireDesk()
})

afterEach(() => {
  expect(desk.service.verify().problems).toEqual([])
  desk.close()
})

const sourceNamed = (name: string) => {
  const source = desk.service.wireSources().find((one) => one.name === name)
  if (source === undefined) throw new Error(`no source is called ${name}`)
  return source
}
const change = (name: string, changes: object, who: 'mira' | 'dana' = 'dana') =>
  codeOf(() => desk.give(who, 'change-wire-source', { sourceId: sourceNamed(name).id, changes }))
const keepBy = (road: WireRoad, credit: string | null, guid: string) =>
  desk.keep(fileOf([copyOf({ credit, guid, headline: guid })], road))
const item = (name: string, given = {}) => desk.keepCopy({ guid: `urn:example:${name}`, headline: name, ...given })
const headlines = () => desk.rows().map((row) => row.headline)

test('sources open by themselves from the credit, else from the folder or feed', () => {
  keepBy({ kind: 'feed', name: 'Coast feed' }, 'Meridian Press/Jonas Reed', 'one')
  keepBy({ kind: 'feed', name: 'Coast feed' }, null, 'two')
  keepBy({ kind: 'file', name: '' }, ' MERIDIAN  press ', 'three')
  keepBy({ kind: 'paste', name: '' }, null, 'four')
  expect(desk.rows().map((row) => row.source)).toEqual([
    'Unnamed source',
    'Meridian Press',
    'Coast feed',
    'Meridian Press',
  ])
})

test('a chief renames a source and its copy still finds it; an editor may not, nor may two share a name', () => {
  item('tram')
  item('lamps', { credit: 'Coast News' })
  expect(change('Meridian Press', { name: 'Meridian' }, 'mira')).toBe('not-allowed')
  expect(change('Meridian Press', { name: 'Meridian' })).toBe('allowed')
  item('ferry')
  expect(desk.rows()[0]?.source).toBe('Meridian')
  expect(change('Meridian', { name: 'coast news' })).toBe('source-name-taken')
  const opened = { sourceId: newId(wireSourceId), name: 'Northern Wire', settings: { language: 'ja' } }
  desk.give('dana', 'open-wire-source', opened)
  item('quake', { credit: 'NORTHERN WIRE', language: null })
  expect(desk.rows()[0]).toMatchObject({ source: 'Northern Wire', language: 'ja' })
})

test('a source that requires its credit line closes the gate of a story without it', () => {
  const id = desk.startStory('tram-line', item('tram'))
  const gate = () => desk.service.story(id, desk.ids.dana).gates.find((one) => one.id === 'agency-credited')
  expect(gate()).toMatchObject({ outcome: 'advice' })
  change('Meridian Press', { creditRequired: true })
  expect(gate()).toMatchObject({ outcome: 'block', reason: expect.stringContaining('Its credit line is required.') })
  desk.give('mira', 'change-story-fields', { storyId: id, changes: { byline: 'Mira Okafor, with Meridian Press' } })
  expect(gate()).toMatchObject({ outcome: 'pass' })
})

test('unused copy past its source’s days goes with its file; used and saved copy and other sources stay', () => {
  const used = item('used')
  const saved = item('saved')
  const old = item('old')
  item('other', { credit: 'Coast News' })
  const { takes } = desk.service.wireItem(old, desk.ids.mira).item
  desk.startStory('story', used)
  desk.service.markWire(saved, { saved: true }, desk.ids.mira)
  change('Meridian Press', { retentionDays: 30 })
  desk.passDays(29)
  item('recent')
  expect(desk.service.removeOldWire()).toBe(0)
  desk.passDays(2)
  expect(desk.service.removeOldWire()).toBe(1)
  expect(headlines()).toEqual(['recent', 'other', 'saved', 'used'])
  expect(codeOf(() => desk.service.wireBytes(takes[0]?.id as never))).toBe('no-such-take')
  const left = desk.database.prepare('SELECT count(*) AS files FROM wire_original').get()
  expect(left).toEqual({ files: 4 })
})

test('a file that still carries other copy is kept when one of its items goes', () => {
  desk.keep(
    fileOf([copyOf({ guid: 'urn:example:a', headline: 'a' }), copyOf({ guid: 'urn:example:b', headline: 'b' })]),
  )
  const row = desk.rows().find((one) => one.headline === 'a')
  if (row === undefined) throw new Error('the item is not in the list')
  desk.startStory('story', row.id)
  change('Meridian Press', { retentionDays: 1 })
  desk.passDays(2)
  desk.reopen()
  expect(headlines()).toEqual(['a'])
  const { item: kept } = desk.service.wireItem(row.id, desk.ids.mira)
  expect(desk.service.wireBytes(kept.current.id).byteLength).toBeGreaterThan(0)
})
