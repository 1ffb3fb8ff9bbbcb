import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Frame, fitOnDisplays, smallest } from './fit-on-displays.ts'

const desktop = { x: 0, y: 0, width: 1920, height: 1040 }

test('a window comes back where it stood', () => {
  const stood = { x: 300, y: 80, width: 1440, height: 900 }
  expect(fitOnDisplays(stood, [desktop])).toEqual(stood)
  const second = { x: 1920, y: 0, width: 2560, height: 1400 }
  const there = { x: 2100, y: 40, width: 1600, height: 1000 }
  expect(fitOnDisplays(there, [desktop, second])).toEqual(there)
})

test('a window whose display is gone comes to one that is there', () => {
  const there = { x: 2100, y: 40, width: 1600, height: 1000 }
  expect(fitOnDisplays(there, [desktop])).toEqual({ x: 320, y: 40, width: 1600, height: 1000 })
  expect(fitOnDisplays(there, [])).toBeNull()
})

test('wherever a window stood, its title can be reached and it is large enough to work in', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 })
  const frame: fc.Arbitrary<Frame> = fc.record({
    x: number,
    y: number,
    width: fc.integer({ min: 0, max: 8000 }),
    height: fc.integer({ min: 0, max: 8000 }),
  })
  const area = fc.record({
    x: number,
    y: number,
    width: fc.integer({ min: smallest.width, max: 5000 }),
    height: fc.integer({ min: smallest.height, max: 3000 }),
  })
  fc.assert(
    fc.property(frame, fc.array(area, { minLength: 1, maxLength: 4 }), (wanted, areas) => {
      const fitted = fitOnDisplays(wanted, areas)
      expect(fitted?.width).toBeGreaterThanOrEqual(smallest.width)
      expect(fitted?.height).toBeGreaterThanOrEqual(smallest.height)
      const inside = areas.some(
        (one) =>
          fitted !== null &&
          fitted.x >= one.x &&
          fitted.y >= one.y &&
          fitted.x + fitted.width <= one.x + one.width &&
          fitted.y + fitted.height <= one.y + one.height,
      )
      expect(inside).toBe(true)
    }),
  )
})
