import { searchedSignals } from '../../../app/wire/search/read-term.ts'
import { type SearchedCopy, searchedCopy } from '../../../app/wire/search/searched-copy.ts'
import type { WireItem } from '../../../app/wire/wire-item.ts'
import type { WireSignal } from '../../../app/wire/wire-signal.ts'

/** An item as far as the index is concerned: what the list shows of it, and its takes in order, the current one last. */
export type IndexedItem = {
  readonly headline: string
  readonly sourceId: string | null
  readonly language: string | null
  readonly signal: WireSignal
  readonly urgency: number | null
  readonly takes: readonly WireItem[]
}

/**
 * What the index holds of an item: its current take. A kill often has no words but that it is one, so the take before it
 * is held too: whoever looks for the story finds that it was killed.
 */
export function indexedCopy(item: IndexedItem): SearchedCopy {
  const isKilled = item.signal === 'kill'
  const takes = item.takes.slice(isKilled ? -2 : -1)
  const said = (takes.at(-1)?.signals ?? []).map((signal) => signal.slice(signal.lastIndexOf(':') + 1).toLowerCase())
  return searchedCopy(item.headline, takes, {
    source: item.sourceId,
    language: item.language,
    signals: [...new Set([item.signal, ...searchedSignals.filter((signal) => said.includes(signal))])],
    urgency: item.urgency,
    isKilled,
  })
}
