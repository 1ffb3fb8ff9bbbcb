import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { WireItemId } from '../../app/ids.ts'
import type { WireRow } from '../../app/ipc/wire-views.ts'
import { WireRowButton } from './wire-row.tsx'

const rowHeight = 76

type Properties = {
  readonly rows: readonly WireRow[]
  readonly shown: WireItemId | null
  readonly timeZone: string
  readonly hasMore: boolean
  readonly onChoose: (id: WireItemId) => void
  readonly onMore: () => void
}

/** The items of the wire, newest first. What comes in above does not move what a person looks at. */
export function WireItems({ rows, shown, timeZone, hasMore, onChoose, onMore }: Properties) {
  const list = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  })
  const place = rows.findIndex((row) => row.id === shown)
  const top = useRef<WireItemId | undefined>(undefined)
  useLayoutEffect(() => {
    const moved = rows.findIndex((row) => row.id === top.current)
    const element = list.current
    if (element === null || moved < 0) return
    const was = Math.floor(element.scrollTop / rowHeight)
    if (element.scrollTop > 0 && moved !== was) element.scrollTop += (moved - was) * rowHeight
  }, [rows])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly chosen item is brought into view; one that moved is not followed
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' })
  }, [shown])
  const visible = virtual.getVirtualItems()
  const last = visible.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && last >= rows.length - 20) onMore()
  }, [hasMore, last, rows.length, onMore])
  return (
    <div
      className="wire-items"
      ref={list}
      onScroll={(event) => {
        top.current = rows[Math.floor(event.currentTarget.scrollTop / rowHeight)]?.id
      }}
    >
      <ul className="wire-rows" style={{ height: virtual.getTotalSize() }} aria-label="Wire items">
        {visible.map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <li
              key={item.key}
              aria-setsize={hasMore ? -1 : rows.length}
              aria-posinset={item.index + 1}
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
            >
              <WireRowButton
                row={row}
                chosen={row.id === shown}
                timeZone={timeZone}
                onChoose={() => onChoose(row.id)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
