import { defineConfig } from '@playwright/test'

/**
 * End-to-end tests drive the real Electron that `npm run e2e` found. Each test opens a desk with a data folder of its
 * own, so they may run side by side: STET_E2E_WORKERS says how many, one unless told.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: Number(process.env.STET_E2E_WORKERS ?? 1),
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: 0,
  timeout: 60_000,
  use: { trace: 'off' },
  reporter: [['line'], ['json', { outputFile: '.cache/results/e2e.json' }]],
})
