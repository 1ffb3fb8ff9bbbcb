import { performance } from 'node:perf_hooks'
import { newId, type PersonId, personId } from '../../app/ids.ts'
import { queryForIndex } from '../../app/wire/search/index-query.ts'
import { parseQuery } from '../../app/wire/search/parse-query.ts'
import { sourcesNamed } from '../../app/wire/search/sources-named.ts'
import { wholeWire } from '../../app/wire/wire-filter.ts'
import { matchExpression } from '../../main/store/wire/match-expression.ts'
import { type Bench, type Metrics, numberAfter, rounded, timesOf } from './bench.ts'
import { openFilledStore } from './wire-store.ts'

const rounds = 40
const rows = 50

/** What is searched for, by what makes it hard. Each is measured on its own. */
const cases: Readonly<Record<string, string>> = {
  rare: 'zephyrine',
  inEveryItem: 'bulletin',
  commonAndCommon: 'the of',
  commonAndRare: 'bulletin zephyrine',
  phrase: '"of the"',
  rarePhrase: '"lamp was found"',
  phraseOfCommonWordsNowhere: '"bulletin the"',
  prefix: 'tamen*',
  prefixOfThreeLetters: 'tam*',
  prefixOfOneLetter: 'h*',
  either: 'zephyrine OR lampward OR bulletin',
  without: 'the -of',
  everythingButItself: 'bulletin -bulletin',
  japanese: '選挙',
  japaneseLong: '投票率が選挙',
  japaneseOneCharacter: '選',
  filtered: 'the lang:fr source:northline',
  filteredHard: 'signal:correction urgency:1 lang:en source:"tolland press"',
  filteredToNothing: '選挙 lang:fr',
  dated: 'the before:2026-01-04',
  unread: 'the is:unread',
  saved: 'the is:saved',
}

/** Search in a million wire items, newest first, beside one bare full-text table asked for the same. */
export const search: Bench = {
  summary: 'search in 1,000,000 wire items (--items N), beside bare SQLite FTS5',
  async run(words, say) {
    const items = numberAfter(words, '--items', 1_000_000)
    const { service, store, close } = openFilledStore(items, say)
    const { database } = store
    const reader = markSome(items)
    const bare = database.prepare<[string, number], unknown>(
      `SELECT wire_item.* FROM bare_words CROSS JOIN wire_item ON position = bare_words.rowid
       WHERE bare_words MATCH ? ORDER BY bare_words.rowid DESC LIMIT ?`,
    )
    const everyTime: number[] = []
    const groups: Record<string, Metrics> = {}
    for (const [name, query] of Object.entries(cases)) {
      const { ours, bares, found, calls } = measure(query)
      everyTime.push(...ours)
      const times = timesOf(ours)
      const bareTimes = timesOf(bares)
      groups[name] = {
        query,
        found,
        calls,
        ...times,
        bareP50Ms: bareTimes.p50Ms,
        bareP95Ms: bareTimes.p95Ms,
        ratio: rounded(times.p50Ms / bareTimes.p50Ms),
      }
      say(`${name.padEnd(28)} p95 ${times.p95Ms.toFixed(2)} ms, bare ${bareTimes.p95Ms.toFixed(2)} ms, ${found} rows`)
    }
    const relevance = timesOf(repeat(() => ask('the', null, 'relevance')))
    const facets = timesOf(repeat(() => service.wireFacets(reader)))
    const queryFacets = timesOf(repeat(() => service.wireQueryFacets('the', wholeWire, reader)))
    close()
    const all = timesOf(everyTime)
    return { items, rounds, ...all, groups, relevance, facets, queryFacets }

    function ask(query: string, before: number | null, order?: 'relevance') {
      return service.wireList({ query, before, limit: rows, filter: wholeWire, order }, reader)
    }

    /** Ours and the bare thing in turns; ours is asked for one page, however far looking gets in its time. */
    function measure(query: string) {
      const index = queryForIndex(parseQuery(query).query, (name) => sourcesNamed(service.wireSources(), name))
      const expression = matchExpression(index)
      const ours: number[] = []
      const bares: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        ours.push(timed(() => ask(query, null)))
        bares.push(timed(() => bare.all(expression, rows)))
      }
      let found = 0
      let calls = 0
      for (let before: number | null | undefined; found < rows && before !== null; calls += 1) {
        const page = ask(query, before ?? null)
        found += page.rows.length
        before = page.before
      }
      return { ours, bares, found: Math.min(found, rows), calls }
    }

    /** A person who has read a tenth of the wire and saved some of it. */
    function markSome(count: number): PersonId {
      const person = newId(personId)
      database.exec('DELETE FROM wire_mark')
      database
        .prepare(
          `INSERT INTO wire_mark (person_id, item_id, read_position, saved_at)
           SELECT ?, id, position, iif(position % 5000 = 1, '2026-11-01T00:00:00.000Z', NULL)
           FROM wire_item WHERE position % 10 = 1 AND position <= ?`,
        )
        .run(person, count)
      return person
    }
  },
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function repeat(work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => timed(work))
}
