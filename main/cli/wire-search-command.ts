import type { WireList, WireRow } from '../../app/ipc/wire-views.ts'
import type { QueryProblem } from '../../app/wire/search/query.ts'
import { wholeWire } from '../../app/wire/wire-filter.ts'
import type { StoreClient } from '../store/store-client.ts'
import { withNewsroom } from './newsroom.ts'
import type { Options } from './options.ts'
import { print, printProblem } from './print.ts'
import { UsageError } from './usage.ts'
import { lineOf } from './wire-commands.ts'

const usualLimit = 50
const rowsInPage = 100

/**
 * `stet wire search QUERY`: what the search finds, newest first or, with `--by relevance`, the best of the newest; with
 * `--json` one array. What is wrong with the query is said on standard error, and the rest is searched.
 */
export function searchWire(words: readonly string[], options: Options): Promise<number> {
  const query = words.join(' ')
  if (query.trim() === '') throw new UsageError('Say what to search for.')
  const limit = limitOf(options)
  const order = orderOf(options)
  return withNewsroom(options.data, async (store) => {
    while (await store.ask('indexOlderWire'));
    const { rows, problems } = await find(store, query, limit, order)
    for (const problem of problems) printProblem(said(problem, query))
    if (options.json) print(JSON.stringify(rows))
    else for (const row of rows) print([lineOf(row), ...excerptOf(row)].join('\n'))
    return 0
  })
}

async function find(store: StoreClient, query: string, limit: number, order: 'newest' | 'relevance') {
  const rows: WireRow[] = []
  let problems: readonly QueryProblem[] = []
  let before: number | null = null
  do {
    const question = { query, before, limit: Math.min(limit - rows.length, rowsInPage), filter: wholeWire, order }
    const page: WireList = await store.ask('wireList', question, null)
    rows.push(...page.rows)
    problems = page.problems
    before = page.before
  } while (before !== null && rows.length < limit)
  return { rows, problems }
}

function limitOf({ limit }: Options): number {
  const number = limit === undefined ? usualLimit : Number(limit)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new UsageError('--limit needs a whole number above 0.')
}

function orderOf({ by }: Options): 'newest' | 'relevance' {
  if (by === undefined || by === 'newest') return 'newest'
  if (by === 'relevance') return by
  throw new UsageError('--by is either newest or relevance.')
}

function said({ message, start, end }: QueryProblem, query: string): string {
  return `${query}\n${' '.repeat(start)}${'^'.repeat(Math.max(end - start, 1))}\n${message}`
}

function excerptOf({ hits }: WireRow): string[] {
  return hits?.excerpt == null ? [] : [`    ${hits.excerpt.text}`]
}
