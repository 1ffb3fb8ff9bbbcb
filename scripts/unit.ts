import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { command, results, runInstalled } from './project.ts'
import { type Counts, vitestCounts } from './test-counts.ts'

/** Runs the unit tests and counts them; a run of all of them also fails where too little of the wire readers is reached. */
export async function unitTests(given: readonly string[] = []): Promise<Counts> {
  const report = join(results, 'unit.json')
  mkdirSync(results, { recursive: true })
  rmSync(report, { force: true })
  const code = await runInstalled('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(given.length === 0 ? ['--coverage'] : given),
  ])
  return vitestCounts(report, code)
}

if (import.meta.main) await command(async () => (await unitTests(process.argv.slice(2))).failed === 0)
