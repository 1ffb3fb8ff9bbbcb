import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId, wireItemId } from '../../app/ids.ts'
import type { WireRow } from '../../app/ipc/wire-views.ts'
import { mergeRows } from './merge-rows.ts'

const rowAt = (position: number, id = newId(wireItemId)) => ({ id, position }) as WireRow

test('whatever comes in, the list stays in order, without doubles and without a hole', () => {
  const wire = fc.record({
    start: fc.nat(30),
    loaded: fc.nat(30),
    coming: fc.nat(40),
    page: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(wire, fc.infiniteStream(fc.nat()), ({ start, loaded, coming, page }, moves) => {
      let items = Array.from({ length: start }, (_, place) => rowAt(start - place))
      const known = items.slice(0, Math.max(loaded, Math.min(page, start)))
      for (let arrival = 1; arrival <= coming; arrival += 1) {
        const moved = items[(moves.next().value ?? 0) % (items.length + 1)]
        items = [rowAt(start + arrival, moved?.id), ...items.filter((row) => row !== moved)]
      }
      const merged = mergeRows(known, items.slice(0, page))
      expect(merged).toEqual(items.slice(0, merged.length))
      expect(merged.length).toBeGreaterThanOrEqual(Math.min(page, items.length))
    }),
  )
})

test('an emptied wire empties the list', () => {
  expect(mergeRows([rowAt(1)], [])).toEqual([])
})
