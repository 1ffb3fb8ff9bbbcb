import { endToEndTests } from './e2e.ts'
import { lint } from './lint.ts'
import { packageDesk } from './package.ts'
import { command, say } from './project.ts'
import { add, type Counts, closingLine, none, oneCheck, someRan } from './test-counts.ts'
import { checkTypes } from './types.ts'
import { unitTests } from './unit.ts'

const stages: readonly (readonly [string, () => Promise<Counts>])[] = [
  ['Types', async () => oneCheck(await checkTypes())],
  ['Lint and architecture rules', async () => oneCheck(await lint())],
  ['Unit tests', async () => someRan(await unitTests())],
  ['End-to-end tests', async () => someRan(await endToEndTests())],
  ['The packaged desk, its fuses and its own check', async () => oneCheck(await packageDesk(false))],
]

/** Every stage runs, whatever the one before gave, so that one run shows all that is wrong. */
await command(async () => {
  let total = none
  for (const [name, stage] of stages) {
    say(`\n${name}`)
    total = add(total, await stage().catch(stageFailed))
  }
  process.stdout.write(`${closingLine(total)}\n`)
  return total.failed === 0
})

function stageFailed(error: unknown): Counts {
  say(error instanceof Error ? error.message : String(error))
  return oneCheck(false)
}
