import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { add, closingLine, none, oneCheck, playwrightCounts, someRan, vitestCounts } from './test-counts.ts'

const written = (content: unknown) => {
  const file = join(mkdtempSync(join(tmpdir(), 'stet-counts-')), 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('the closing line sums every stage', () => {
  const unit = vitestCounts(written({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2 }), 1)
  const windows = playwrightCounts(written({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } }), 0)
  expect(closingLine([oneCheck(true), unit, windows].reduce(add, none))).toBe('11 passed, 1 failed, 2 skipped')
})

test('a run that broke before it reported counts as a failure', () => {
  expect(vitestCounts('/nowhere/report.json', 1).failed).toBe(1)
  expect(playwrightCounts(written({ stats: { expected: 2 } }), 1).failed).toBe(1)
})

test('a stage in which nothing ran is a failure', () => {
  expect(someRan(none).failed).toBe(1)
  expect(someRan({ passed: 0, failed: 0, skipped: 3 })).toEqual({ passed: 0, failed: 1, skipped: 3 })
  expect(someRan({ passed: 1, failed: 0, skipped: 0 }).failed).toBe(0)
})
