import { defineConfig } from 'vitest/config'

/** Unit tests stand beside what they test and run on Node 24; tests/e2e belongs to Playwright. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{app,main,renderer,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'out/**', 'tests/e2e/**'],
  },
})
