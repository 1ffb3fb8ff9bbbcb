import { thisMachine } from '../tests/bench/machine.ts'
import { benches } from '../tests/bench/registry.ts'
import { command, say } from './project.ts'

/** Runs one bench. With `--json` the last line of standard output is one JSON object: bench, metrics, machine. */
export async function bench(words: readonly string[]): Promise<boolean> {
  const [name = '', ...given] = words.filter((word) => word !== '--json')
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined
  if (load === undefined) {
    say(`Usage: npm run bench -- NAME [--json]\n`)
    for (const [known, loadKnown] of Object.entries(benches))
      say(`  ${known.padEnd(10)} ${(await loadKnown()).summary}`)
    return false
  }
  const metrics = await (await load()).run(given, say)
  const isPlain = !words.includes('--json')
  process.stdout.write(`${JSON.stringify({ bench: name, metrics, machine: thisMachine() }, null, isPlain ? 2 : 0)}\n`)
  return true
}

if (import.meta.main) await command(() => bench(process.argv.slice(2)))
