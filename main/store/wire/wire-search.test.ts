import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { queryForIndex } from '../../../app/wire/search/index-query.ts'
import { matchesCopy, prepareCopy } from '../../../app/wire/search/match-copy.ts'
import { parseQuery } from '../../../app/wire/search/parse-query.ts'
import { copyOf } from '../../../app/wire/test-copy.ts'
import { wholeWire } from '../../../app/wire/wire-filter.ts'
import type { WireItem } from '../../../app/wire/wire-item.ts'
import { WireDesk } from '../../testing/wire-desk.ts'
import { indexedCopy } from './indexed-item.ts'
import { removeOldWire } from './retention.ts'
import { WireIndex } from './wire-index.ts'

let desk: WireDesk

beforeEach(() => {
  desk = new WireDesk()
})
afterEach(() => desk.close())

/** An item with nothing in it but what is given. */
const bare = (given: Partial<WireItem>) =>
  copyOf({ headline: null, credit: null, language: null, paragraphs: [], ...given })
const keep = (...items: Partial<WireItem>[]) => desk.keepCopy(...items.map(bare))
const page = (query: string, more: { limit?: number; before?: number | null; order?: 'relevance' } = {}) =>
  desk.service.wireList({ query, before: null, limit: 100, filter: wholeWire, ...more }, desk.ids.mira)
const guids = (query: string) => page(query).rows.map((row) => row.guid)
const idOf = (guid: string) => desk.service.wireItemNamed(guid).item.id

test('words are found in every field, whatever their case and diacritics', () => {
  keep(
    { guid: 'headline', headline: 'Élection à Łódź' },
    { guid: 'slug', slugline: 'LODZ-vote' },
    { guid: 'byline', byline: 'By Zoë Łodz' },
    { guid: 'keyword', keywords: ['lódz'] },
    { guid: 'body', paragraphs: ['First.', 'The road to Lodz.'] },
    { guid: 'table', body: [{ type: 'table', caption: null, rows: [{ isHead: false, cells: ['Lodz'] }] }] },
    { guid: 'none', headline: 'Nothing of it' },
  )
  expect(guids('łódź')).toEqual(['table', 'body', 'keyword', 'byline', 'slug', 'headline'])
  expect(guids('slug:lodz')).toEqual(['slug'])
  expect(guids('"road to lodz"')).toEqual(['body'])
  expect(guids('"to road"')).toEqual([])
})

test('Japanese, Korean and Thai are found by words of any length', () => {
  keep(
    { guid: 'ja', headline: '東京都知事選挙の投票率' },
    { guid: 'ko', headline: '서울시장 선거' },
    { guid: 'th', headline: 'การเลือกตั้งวันอาทิตย์' },
  )
  for (const query of ['選挙', '知事選挙', '率', '東京 投票', 'の']) expect(guids(query)).toEqual(['ja'])
  for (const query of ['선거', '시장', '서']) expect(guids(query)).toEqual(['ko'])
  for (const query of ['เลือก', 'เลือกตั้ง', 'วัน']) expect(guids(query)).toEqual(['th'])
  expect(guids('挙選')).toEqual([])
})

test('a new take is what is found, and moves the item to the top', () => {
  keep({ guid: 'one', version: '1', headline: 'Harbour strike begins' }, { guid: 'two', headline: 'Harbour fees' })
  keep({ guid: 'one', version: '2', headline: 'Harbour lockout begins' })
  expect(guids('harbour')).toEqual(['one', 'two'])
  expect(guids('strike')).toEqual([])
  expect(guids('lockout signal:update')).toEqual(['one'])
})

test('killed copy is found by the words it had', () => {
  keep({ guid: 'one', version: '1', headline: 'Harbour strike', paragraphs: ['A gullwing was seen.'] })
  keep({ guid: 'one', version: '2', pubstatus: 'canceled', headline: null, paragraphs: ['Kill this.'] })
  expect(guids('gullwing is:killed')).toEqual(['one'])
  expect(guids('gullwing -is:killed')).toEqual([])
})

test('filters, dates and what a person did narrow a search', () => {
  keep({ guid: 'old', headline: 'Port news', credit: 'Northline', language: 'en-GB', urgency: 2 })
  desk.passDays(3)
  keep(
    { guid: 'mid', headline: 'Port news', credit: 'Agence Corvin', language: 'fr', urgency: 5 },
    { guid: 'new', headline: 'Port news', credit: 'Northline', language: 'en' },
  )
  expect(guids('port source:northline')).toEqual(['new', 'old'])
  expect(guids('source:"agence corvin" OR urgency:1-3')).toEqual(['mid', 'old'])
  expect(guids('lang:en')).toEqual(['new', 'old'])
  expect(guids('port -lang:en')).toEqual(['mid'])
  expect(guids('after:2d')).toEqual(['new', 'mid'])
  expect(guids('port before:2026-11-21')).toEqual(['old'])
  desk.service.markWire(idOf('mid'), { read: true }, desk.ids.mira)
  desk.service.markWire(idOf('old'), { saved: true }, desk.ids.mira)
  expect(guids('port is:unread')).toEqual(['new', 'old'])
  expect(guids('is:read')).toEqual(['mid'])
  expect(guids('is:read OR is:saved')).toEqual(['mid', 'old'])
  expect(guids('port is:saved -lang:fr')).toEqual(['old'])
  expect(guids('port is:saved')).toEqual(['old'])
  expect(guids('"news port" is:saved')).toEqual([])
  expect(page('source:nobody').problems.map((problem) => problem.code)).toEqual(['source-unknown'])
})

test('the best of the newest come first when relevance is asked for', () => {
  keep(
    { guid: 'title', headline: 'Harbour strike' },
    { guid: 'aside', headline: 'Budget', paragraphs: ['Words words words harbour words words words.'] },
  )
  expect(page('harbour', { order: 'relevance' }).rows.map((row) => row.guid)).toEqual(['title', 'aside'])
})

test('hits are marked in what a row shows, or in a piece of the body', () => {
  const body = `${'Long before. '.repeat(20)}Then the café opened.`
  keep({ guid: 'a', headline: 'Cafés reopen' }, { guid: 'b', headline: 'Town', paragraphs: [body] })
  const [b, a] = page('cafe OR cafes').rows
  const excerpt = b?.hits?.excerpt
  expect(excerpt?.hits.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual(['café'])
  expect(a?.hits).toEqual({ headline: [{ start: 0, end: 5 }], slugline: [], excerpt: null })
  expect(page('').rows[0]?.hits).toBeNull()
})

test('pages follow one another without a gap or a double, across the parts of the index', () => {
  for (let number = 0; number < 40; number += 1) keep({ guid: `${number}`, headline: `Port ${number % 2}` })
  desk.database.exec('UPDATE wire_item SET position = position + 65516')
  desk.database.exec('UPDATE wire_index_state SET tokens = 0')
  desk.reopen()
  expect(page('port').problems.map((problem) => problem.code)).toEqual(['index-behind'])
  while (desk.service.indexOlderWire());
  for (const query of ['port', 'port 1', '-0', '', 'is:unread']) {
    const seen: string[] = []
    let before: number | null = null
    do {
      const next = page(query, { limit: 7, before })
      expect(next.problems).toEqual([])
      seen.push(...next.rows.map((row) => row.guid))
      before = next.before
    } while (before !== null)
    const wanted = Array.from({ length: 40 }, (_, number) => 39 - number)
    expect(seen).toEqual(wanted.filter((number) => !/1|0/.test(query) || number % 2 === 1).map(String))
  }
})

test('counts are right after copy came, changed and went', () => {
  keep(
    { guid: 'a', version: '1', headline: 'Port', credit: 'Northline', language: 'en' },
    { guid: 'b', headline: 'Port', credit: 'Northline', language: 'fr' },
    { guid: 'c', headline: 'Rail', credit: 'Corvin', language: 'fr' },
  )
  keep({ guid: 'a', version: '2', headline: 'Port closed', credit: 'Northline', language: 'en' })
  const corvin = desk.service.wireSources().filter((source) => source.name === 'Corvin')
  const old = corvin.map((source) => ({ ...source, retentionDays: 1 }))
  const { database } = desk
  expect(removeOldWire(database, new WireIndex(database), old, new Date('2026-11-22T13:00:00Z'))).toBe(1)
  expect(guids('rail')).toEqual([])
  const facets = desk.service.wireFacets(desk.ids.mira)
  expect(facets.total).toBe(2)
  expect(facets.sources.map(({ source, items }) => [source.name, items])).toEqual([['Northline', 2]])
  expect(facets.languages).toEqual([
    { language: 'en', items: 1 },
    { language: 'fr', items: 1 },
  ])
  expect(facets.signals).toEqual([
    { signal: 'new', items: 1 },
    { signal: 'update', items: 1 },
  ])
  const counted = desk.service.wireQueryFacets('closed', wholeWire, desk.ids.mira)
  expect(counted).toMatchObject({ count: 1, isMore: false, languages: [{ language: 'en', items: 1 }] })
})

const word = fc.constantFrom('port', 'Élan', 'elan', '選挙', '挙戦', '選挙戦', 'port-elan', '서울')
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
const item = fc.record({
  headline: text,
  slugline: text,
  paragraphs: fc.array(text, { maxLength: 2 }),
  language: fc.constantFrom(null, 'en', 'ja'),
})
const piece = fc.oneof(
  { weight: 3, arbitrary: word },
  fc.tuple(word, word).map((words) => `"${words.join(' ')}"`),
  fc.constantFrom('po*', 'e*', '選', 'OR', 'lang:ja', 'slug:port', 'slug:選', 'signal:new'),
)
const query = fc
  .array(fc.tuple(fc.constantFrom('', '', '-'), piece), { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.map(([sign, one]) => sign + one).join(' '))

test('the index finds exactly the items that hold what a query asks for', () => {
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 8 }),
      fc.array(query, { maxLength: 12 }),
      (items, queries) => {
        desk.close()
        desk = new WireDesk()
        const all = items.map((given, index) => bare({ guid: `${index}`, ...given }))
        keep(...all)
        for (const asked of queries) {
          const index = queryForIndex(parseQuery(asked).query, () => [])
          const wanted = all.filter(({ headline, language, ...rest }) => {
            const shown = { headline: headline ?? '', language, signal: 'new' as const, sourceId: null, urgency: null }
            return matchesCopy(index, prepareCopy(indexedCopy({ ...shown, takes: [{ ...rest, headline, language }] })))
          })
          expect(guids(asked)).toEqual(wanted.map(({ guid }) => guid).reverse())
        }
      },
    ),
    { numRuns: 25 },
  )
})
