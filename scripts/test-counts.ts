import { existsSync, readFileSync } from 'node:fs'

/** How many tests passed, failed and were skipped. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const none: Counts = { passed: 0, failed: 0, skipped: 0 }

export function add(left: Counts, right: Counts): Counts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  }
}

/** A stage that is one check: types, lint. */
export function oneCheck(passed: boolean): Counts {
  return passed ? { ...none, passed: 1 } : { ...none, failed: 1 }
}

/** A stage that ran no test at all has failed, however content its runner was. */
export function someRan(counts: Counts): Counts {
  return counts.passed + counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** The counts of Vitest's JSON report; a run that ended badly without a failed test counts as one failure. */
export function vitestCounts(file: string, exitCode: number): Counts {
  if (!existsSync(file)) return { ...none, failed: 1 }
  const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
  const failed = report.numFailedTests ?? 0
  return {
    passed: report.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  }
}

/** The counts of Playwright's JSON report; likewise. */
export function playwrightCounts(file: string, exitCode: number): Counts {
  if (!existsSync(file)) return { ...none, failed: 1 }
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as { stats: Record<string, number> }
  const failed = (stats.unexpected ?? 0) + (stats.flaky ?? 0)
  return {
    passed: stats.expected ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: stats.skipped ?? 0,
  }
}

/** The closing line: `N passed, N failed`, and what was skipped when something was. */
export function closingLine(counts: Counts): string {
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`
}
