import { defineConfig } from 'vitest/config'

/**
 * Unit tests stand beside what they test and run on Node 24; tests/e2e belongs to Playwright. The readers of wire
 * formats face whatever the world sends, so a run of all tests must reach 95 % of their lines.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{app,main,renderer,scripts,tests/claims}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'out/**', 'tests/e2e/**'],
    coverage: {
      provider: 'v8',
      include: ['app/wire/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary'],
      thresholds: { lines: 95 },
    },
  },
})
