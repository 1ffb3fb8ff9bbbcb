import { expect, test } from 'vitest'
import { findHits } from './find-hits.ts'
import { queryForIndex } from './index-query.ts'
import { parseQuery } from './parse-query.ts'

const marked = (query: string, text: string, field: 'slugline' | 'other' = 'other') =>
  findHits(
    queryForIndex(parseQuery(query).query, () => []),
    text,
    field,
  ).map(({ start, end }) => text.slice(start, end))

test('Japanese words are marked exactly, whatever their length', () => {
  expect(marked('選挙', '知事選挙の選挙戦')).toEqual(['選挙', '選挙'])
  expect(marked('選挙戦', '知事選挙の選挙戦')).toEqual(['選挙戦'])
  expect(marked('選', '知事選挙')).toEqual(['選'])
  expect(marked('戦', '選挙戦')).toEqual(['戦'])
})

test('words with diacritics are marked whole, however they were typed', () => {
  expect(marked('election', 'L’élection et les Élections')).toEqual(['élection'])
  expect(marked('elect*', 'L’élection et les Élections')).toEqual(['élection', 'Élections'])
  expect(marked('café', 'CAFE\u0301 fermé')).toEqual(['CAFE\u0301'])
})

test('phrases are marked as one, overlapping hits are joined, excluded words are not marked', () => {
  expect(marked('"harbour strike" strike -vote', 'Harbour strike: the strike vote')).toEqual([
    'Harbour strike',
    'strike',
  ])
  expect(marked('東京 京都', '東京都')).toEqual(['東京都'])
  expect(marked('slug:port', 'port-strike')).toEqual([])
  expect(marked('slug:port', 'port-strike', 'slugline')).toEqual(['port'])
})
