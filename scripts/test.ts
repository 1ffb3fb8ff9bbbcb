import { endToEndTests } from './e2e.ts'
import { lint } from './lint.ts'
import { say } from './project.ts'
import { add, type Counts, closingLine, none, oneCheck } from './test-counts.ts'
import { checkTypes } from './types.ts'
import { unitTests } from './unit.ts'

const stages: readonly (readonly [string, () => Promise<Counts>])[] = [
  ['Types', async () => oneCheck(await checkTypes())],
  ['Lint and architecture rules', async () => oneCheck(await lint())],
  ['Unit tests', () => unitTests()],
  ['End-to-end tests', () => endToEndTests()],
]

let total = none
for (const [name, stage] of stages) {
  say(`\n${name}`)
  total = add(
    total,
    await stage().catch((error: unknown) => {
      say(String(error))
      return { ...none, failed: 1 }
    }),
  )
}
process.stdout.write(`${closingLine(total)}\n`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
