import { UnstyledButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { WireItemId } from '../../app/ids.ts'
import type { WireRow } from '../../app/ipc/views.ts'
import { ShortMoment } from '../ui/moment.tsx'
import { Pill, type Tone } from '../ui/pill.tsx'

type Properties = {
  readonly items: readonly WireRow[]
  readonly shown: WireItemId | null
  readonly timeZone: string
  readonly onChoose: (id: WireItemId) => void
}

/** The wire, newest first. Only what is in sight is drawn, so that a long list stays quick. J and K move in it. */
export function WireItems({ items, shown, timeZone, onChoose }: Properties) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
  })
  const move = (by: 1 | -1) => {
    const index = items.findIndex((item) => item.id === shown) + by
    const item = items[index]
    if (item === undefined || dialogIsOpen()) return
    onChoose(item.id)
    rows.scrollToIndex(index)
  }
  useHotkeys([
    ['J', () => move(1)],
    ['K', () => move(-1)],
  ])
  return (
    <div ref={scroller} className="scroller">
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index]
          if (item === undefined) return null
          return (
            <div
              key={row.key}
              data-index={row.index}
              ref={rows.measureElement}
              className="virtual-row"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <WireItemRow item={item} chosen={item.id === shown} timeZone={timeZone} onChoose={onChoose} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Whether a dialog is open, so that a letter typed there moves nothing behind it. */
export function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}

type RowProperties = {
  readonly item: WireRow
  readonly chosen: boolean
  readonly timeZone: string
  readonly onChoose: (id: WireItemId) => void
}

function WireItemRow({ item, chosen, timeZone, onChoose }: RowProperties) {
  const facts = [item.slugline, item.credit, item.language, item.usedIn > 0 ? `used in ${item.usedIn}` : null]
  return (
    <UnstyledButton
      className="row wire-row"
      data-tone={item.killed ? 'disputed' : toneOf(item.signals)}
      aria-current={chosen}
      onClick={() => onChoose(item.id)}
    >
      <ShortMoment at={item.receivedAt} timeZone={timeZone} />
      <span>
        <strong className={item.killed ? 'killed' : ''} lang={item.language ?? undefined}>
          {item.headline}
        </strong>
        <span className="sub">{facts.filter((fact) => fact !== null).join(' · ')}</span>
      </span>
      <span className="pills">
        {item.killed && !item.signals.includes('kill') && <Pill tone="disputed">withdrawn</Pill>}
        {item.signals.map((signal) => (
          <Pill key={signal} tone={toneOf([signal])}>
            {signal}
          </Pill>
        ))}
      </span>
    </UnstyledButton>
  )
}

function toneOf(signals: readonly string[]): Tone {
  if (signals.includes('kill') || signals.includes('flash')) return 'disputed'
  return signals.includes('update') || signals.includes('correction') ? 'open' : 'quiet'
}
