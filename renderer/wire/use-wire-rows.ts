import { useEffect, useState } from 'react'
import type { WireList, WireRow } from '../../app/ipc/wire-views.ts'
import type { WireFilter } from '../../app/wire/wire-filter.ts'
import { ask, useAsk } from '../ui/desk-client.ts'
import { mergeRows } from './merge-rows.ts'

const pageLength = 100

/** What the list shows: a search, what it is narrowed to, and its order. */
export type WireView = {
  readonly query: string
  readonly filter: WireFilter
  readonly order: 'newest' | 'relevance'
}

type Loaded = {
  /** The page the rows were last brought up to date with. */
  readonly page: WireList | undefined
  readonly rows: readonly WireRow[]
  readonly before: number | null
  readonly fetching: boolean
}

const nothing: Loaded = { page: undefined, rows: [], before: null, fetching: false }

/** The rows of a view, a page at a time: kept up to date at the top, and longer when `more` is asked for. */
export function useWireRows(view: WireView) {
  const key = JSON.stringify(view)
  const first = useAsk('wireList', { ...view, before: null, limit: pageLength })
  const [loaded, setLoaded] = useState<{ key: string; state: Loaded }>({ key, state: nothing })
  const state = loaded.key === key ? loaded.state : nothing
  const page = first.isPlaceholderData ? undefined : first.data
  useEffect(() => {
    if (page === undefined) return
    setLoaded((before) => {
      const known = before.key === key ? before.state : nothing
      if (known.page === page) return before
      const rows = view.order === 'newest' ? mergeRows(known.rows, page.rows) : page.rows
      const isLonger = rows.length > page.rows.length
      return { key, state: { page, rows, before: isLonger ? known.before : page.before, fetching: false } }
    })
  }, [key, page, view.order])
  const more = async () => {
    if (state.before === null || state.fetching) return
    setLoaded({ key, state: { ...state, fetching: true } })
    const next = await ask('wireList', { ...view, before: state.before, limit: pageLength })
    setLoaded((now) => {
      if (now.key !== key) return now
      const shown = new Set(now.state.rows.map((row) => row.id))
      const rows = [...now.state.rows, ...next.rows.filter((row) => !shown.has(row.id))]
      return { key, state: { ...now.state, rows, before: next.before, fetching: false } }
    })
  }
  return {
    rows: state.rows,
    /** Whether the rows are those of this view, not still to come. */
    isThere: state.page !== undefined,
    hasMore: state.before !== null,
    total: first.data?.total ?? null,
    problems: page?.problems ?? [],
    more,
  }
}
