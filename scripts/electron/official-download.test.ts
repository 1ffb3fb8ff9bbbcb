import { expect, test } from 'vitest'
import { failedLately, memory } from './official-download.ts'

const failure = { version: '45.0.0', at: 1_000_000, reason: 'fetch failed' }

test('a failure is remembered for a day and then tried again', () => {
  expect(failedLately(failure, '45.0.0', failure.at + memory - 1)).toBe(true)
  expect(failedLately(failure, '45.0.0', failure.at + memory)).toBe(false)
})

test('a failure says nothing about another version, nor when it lies in the future', () => {
  expect(failedLately(failure, '45.0.1', failure.at + 1)).toBe(false)
  expect(failedLately(failure, '45.0.0', failure.at - 1)).toBe(false)
  expect(failedLately(null, '45.0.0', failure.at)).toBe(false)
})
