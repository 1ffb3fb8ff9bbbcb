import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { preparedElectron } from './electron/prepared-electron.ts'
import { command, results, runInstalled, say } from './project.ts'
import { type Counts, playwrightCounts } from './test-counts.ts'
import { withDisplay } from './virtual-display.ts'

/** Runs the end-to-end tests in the Electron that was found, and counts them. */
export async function endToEndTests(given: readonly string[] = []): Promise<Counts> {
  const report = join(results, 'e2e.json')
  mkdirSync(results, { recursive: true })
  rmSync(report, { force: true })
  const electron = await preparedElectron()
  say(`End-to-end tests run in Electron ${electron.version} (${electron.kind}).`)
  const env = { STET_ELECTRON: JSON.stringify(electron), ELECTRON_OVERRIDE_DIST_PATH: electron.distFolder }
  const code = await withDisplay((display) =>
    runInstalled('playwright', ['test', ...given], { env: { ...env, ...display } }),
  )
  return playwrightCounts(report, code)
}

if (import.meta.main) await command(async () => (await endToEndTests(process.argv.slice(2))).failed === 0)
