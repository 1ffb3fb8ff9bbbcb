import { parseArgs } from 'node:util'
import { problemOf } from '../../app/problem.ts'
import { withNewsroom } from './newsroom.ts'
import type { Options } from './options.ts'
import { print, printProblem } from './print.ts'
import { listStories, releaseStory, showStory } from './story-commands.ts'
import { UsageError, usage } from './usage.ts'
import { listWire, parseFiles } from './wire-commands.ts'
import { importFiles } from './wire-import-command.ts'
import { exportWire, showWire } from './wire-item-commands.ts'
import { searchWire } from './wire-search-command.ts'
import { watchWire } from './wire-watch-command.ts'

/** How many words may follow the commands that do not take any number of them. */
const wordsAfter: Readonly<Record<string, number>> = {
  'wire list': 0,
  'story list': 0,
  'story show': 1,
  'story release': 1,
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (thrown: unknown) => {
    if (thrown instanceof UsageError) {
      printProblem(`${thrown.message}\n\n${usage}`)
      process.exitCode = 2
      return
    }
    const problem = problemOf(thrown)
    printProblem(`${problem.message} ${problem.next}`)
    process.exitCode = 1
  },
)

async function run(words: readonly string[]): Promise<number> {
  const { given, options } = readWords(words)
  const [subject, verb, ...rest] = given
  if (subject === 'verify' && verb === undefined) return verify(options)
  const most = wordsAfter[`${subject} ${verb}`]
  if (most !== undefined && rest.length > most)
    throw new UsageError(`“${rest[most]}” is one word too many for stet ${subject} ${verb}.`)
  switch (`${subject} ${verb}`) {
    case 'wire parse':
      return parseFiles(rest, options)
    case 'wire import':
      return importFiles(rest, options)
    case 'wire watch':
      return watchWire(rest, options)
    case 'wire list':
      return listWire(options)
    case 'wire search':
      return searchWire(rest, options)
    case 'wire show':
      return showWire(rest[0], options)
    case 'wire export':
      return exportWire(rest[0], options)
    case 'story list':
      return listStories(options)
    case 'story show':
      return showStory(rest[0], options)
    case 'story release':
      return releaseStory(rest[0], options)
    default:
      throw new UsageError(given.length === 0 ? 'Say what to do.' : `There is no command “${given.join(' ')}”.`)
  }
}

function readWords(words: readonly string[]): { given: string[]; options: Options } {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'boolean' },
        user: { type: 'string' },
        take: { type: 'string' },
        out: { type: 'string' },
        limit: { type: 'string' },
        by: { type: 'string' },
        once: { type: 'boolean' },
        stay: { type: 'boolean' },
      },
    })
    const { data, user, take, out, limit, by, json = false, once = false, stay = false } = values
    return { given: positionals, options: { data, json, user, take, out, limit, by, once, stay } }
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

function verify(options: Options): Promise<number> {
  return withNewsroom(options.data, async (store) => {
    const verification = await store.ask('verify')
    if (options.json) print(JSON.stringify(verification))
    else if (verification.problems.length === 0)
      print(`All is well: ${verification.entries} entries, every hash and signature holds.`)
    for (const problem of verification.problems) printProblem(problem)
    return verification.problems.length === 0 ? 0 : 1
  })
}
