import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestWait, waitAfter } from './sign-in-wait.ts'

test.each([
  [0, 0],
  [4, 0],
  [5, 15],
  [6, 30],
  [10, 480],
  [11, 900],
  [5000, 900],
])('after %i wrong passwords the next try waits %i seconds', (failures, seconds) => {
  expect(waitAfter(failures)).toBe(seconds)
})

test('one more wrong password never shortens the wait, and no wait is longer than the longest', () => {
  fc.assert(
    fc.property(fc.nat(2000), (failures) => {
      expect(waitAfter(failures + 1)).toBeGreaterThanOrEqual(waitAfter(failures))
      expect(waitAfter(failures)).toBeLessThanOrEqual(longestWait)
    }),
  )
})
