import { expect, test } from 'vitest'
import { instantOf, readMoment } from './query-moment.ts'

const now = Date.UTC(2026, 10, 3, 23, 30)
const begins = (text: string, timeZone: string) => {
  const moment = readMoment(text)
  return moment === null ? null : new Date(instantOf(moment, now, timeZone)).toISOString()
}

test('days begin at midnight where the house is', () => {
  expect(begins('2026-11-03', 'Europe/Berlin')).toBe('2026-11-02T23:00:00.000Z')
  expect(begins('2026-07', 'Europe/Berlin')).toBe('2026-06-30T22:00:00.000Z')
  expect(begins('today', 'Asia/Tokyo')).toBe('2026-11-03T15:00:00.000Z')
  expect(begins('yesterday', 'America/New_York')).toBe('2026-11-02T05:00:00.000Z')
})

test('distances are counted back from now', () => {
  expect(begins('90min', 'UTC')).toBe('2026-11-03T22:00:00.000Z')
  expect(begins('2d', 'UTC')).toBe('2026-11-01T23:30:00.000Z')
  expect(begins('1w', 'UTC')).toBe('2026-10-27T23:30:00.000Z')
})

test('what is no date is none', () => {
  for (const text of ['2026-13', '2026-02-30', '26', 'tomorrow', '2x', '2026-11-03T25:00', '']) {
    expect(readMoment(text)).toBeNull()
  }
})

test('a day that begins while clocks change begins at its first instant shown', () => {
  expect(begins('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
  expect(begins('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z')
})
