import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId, type SavedSearchId, savedSearchId } from '../../../app/ids.ts'
import { codeOf, WireDesk } from '../../testing/wire-desk.ts'

let desk: WireDesk

beforeEach(() => {
  desk = new WireDesk()
})
afterEach(() => desk.close())

type Who = 'mira' | 'dana'
const save = (who: Who, name: string, query: string, notify = false): SavedSearchId => {
  const searchId = newId(savedSearchId)
  desk.give(who, 'save-wire-search', { searchId, name, query, notify })
  return searchId
}
const rail = (who: Who) =>
  desk.service
    .savedSearches(desk.ids[who])
    .map(({ search, fresh, isMore }) => `${search.name} ${fresh}${isMore ? '+' : ''}`)
let items = 0
const arrive = (headline: string) => {
  items += 1
  return desk.keepCopy({ guid: `urn:example:${items}`, headline })
}

test('the rail counts what came since the person last looked and is not read yet', () => {
  arrive('Port strike begins')
  desk.passDays(1)
  const id = save('mira', 'Strikes', 'strike')
  expect(rail('mira')).toEqual(['Strikes 0'])
  desk.passDays(1)
  const talks = arrive('Strike talks')
  arrive('Strike ends')
  arrive('Budget passes')
  expect(rail('mira')).toEqual(['Strikes 2'])
  desk.service.markWire(talks, { read: true }, desk.ids.mira)
  expect(rail('mira')).toEqual(['Strikes 1'])
  desk.service.lookAtSearch(id, desk.ids.mira)
  expect(rail('mira')).toEqual(['Strikes 0'])
  expect(rail('dana')).toEqual([])
})

test('saved searches belong to who saved them, and their decisions are in the log', () => {
  const id = save('mira', 'Strikes', 'strike')
  const other = { searchId: id, changes: { name: 'Mine' } }
  expect(codeOf(() => desk.give('dana', 'change-wire-search', other))).toBe('no-such-search')
  expect(codeOf(() => desk.service.lookAtSearch(id, desk.ids.dana))).toBe('no-such-search')
  expect(codeOf(() => save('mira', 'Strikes', 'lockout'))).toBe('search-name-taken')
  expect(codeOf(() => save('mira', 'Nothing', '  OR  '))).toBe('search-empty')
  save('dana', 'Strikes', 'strike')
  desk.give('mira', 'change-wire-search', { searchId: id, changes: { name: 'Disputes', query: 'strike OR lockout' } })
  expect(rail('mira')).toEqual(['Disputes 0'])
  desk.give('mira', 'remove-wire-search', { searchId: id })
  expect(rail('mira')).toEqual([])
  expect(codeOf(() => desk.give('mira', 'remove-wire-search', { searchId: id }))).toBe('no-such-search')
  save('mira', 'Disputes', 'lockout')
  desk.reopen()
  expect(rail('mira')).toEqual(['Disputes 0'])
  expect(desk.service.verify().problems).toEqual([])
})

test('whoever asked for it is told once of what matches, and nobody of what came before', () => {
  arrive('選挙の日程')
  desk.reopen()
  save('mira', '選挙', '選挙', true)
  save('mira', 'Quiet', '選挙', false)
  save('dana', 'Hers', 'budget', true)
  const notices = (who: Who | null) =>
    desk.service
      .searchNotices(who === null ? null : desk.ids[who])
      .map(({ search, items, headline }) => [search.name, items, headline])
  expect(notices('mira')).toEqual([])
  arrive('選挙が始まる')
  arrive('Budget passes')
  arrive('市長選挙の結果')
  expect(notices('mira')).toEqual([['選挙', 2, '市長選挙の結果']])
  expect(notices('mira')).toEqual([])
  arrive('選挙の後')
  expect(notices(null)).toEqual([])
  expect(notices('mira')).toEqual([])
})
