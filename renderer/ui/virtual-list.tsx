import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { deskCommand } from '../../app/menu/desk-commands.ts'
import { useCommands } from '../commands/use-commands.ts'

/** A heading or a row of a long list. Keys are unique within the list. */
export type ListEntry<Item> =
  | { readonly kind: 'heading'; readonly key: string; readonly content: ReactNode }
  | { readonly kind: 'item'; readonly key: string; readonly item: Item }

type Properties<Item> = {
  readonly label: string
  readonly entries: readonly ListEntry<Item>[]
  /** About how high a row is, in pixels; each is measured once it is shown. */
  readonly rowHeight: number
  /** The row that is shown elsewhere, if one is: where J and K begin. */
  readonly chosen?: string | null
  /** Told when a row is moved to with the keyboard. */
  readonly onMove?: (item: Item) => void
  readonly children: (item: Item) => ReactNode
}

/**
 * A list of any length, of which only the rows in sight are made. Arrow keys, J and K, Home and End move between rows
 * by moving the focus to the first button of each.
 */
export function VirtualList<Item>({ label, entries, rowHeight, chosen, onMove, children }: Properties<Item>) {
  const scroller = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => (entries[place]?.kind === 'heading' ? 38 : rowHeight),
    getItemKey: (place) => entries[place]?.key ?? place,
    overscan: 8,
  })
  const focusWanted = () => {
    if (wanted.current === null) return
    const row = scroller.current?.querySelector(`[data-key="${CSS.escape(wanted.current)}"] button`)
    if (!(row instanceof HTMLElement)) return
    wanted.current = null
    row.focus({ preventScroll: true })
  }
  useEffect(focusWanted)
  const goTo = (place: number, step: 1 | -1) => {
    let at = place
    while (entries[at]?.kind === 'heading') at += step
    const entry = entries[at]
    if (entry?.kind !== 'item') return
    wanted.current = entry.key
    virtualizer.scrollToIndex(at)
    focusWanted()
    onMove?.(entry.item)
  }
  const move = (step: 1 | -1) => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key
    const from = entries.findIndex((entry) => entry.key === (focused ?? chosen))
    goTo(from === -1 ? (step === 1 ? 0 : entries.length - 1) : from + step, step)
  }
  useCommands([
    { ...deskCommand('next-item'), run: () => move(1) },
    { ...deskCommand('previous-item'), run: () => move(-1) },
  ])
  const pressed = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Home: () => goTo(0, 1),
      End: () => goTo(entries.length - 1, -1),
    }
    const go = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key]
    if (go === undefined) return
    event.preventDefault()
    go()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside, which have the focus
    <div className="virtual-list" ref={scroller} onKeyDown={pressed}>
      <ul aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index]
          return entry === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-key={entry.key}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {entry.kind === 'heading' ? entry.content : children(entry.item)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
