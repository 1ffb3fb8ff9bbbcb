import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ImportOutcome } from '../../app/ipc/wire-views.ts'
import { refuse } from '../../app/problem.ts'
import { systemClock } from '../ingest/clock.ts'
import { systemFolderEvents } from '../ingest/folder-events.ts'
import { nameOfFolder } from '../ingest/intakes.ts'
import { FolderWatch, passingNotes } from '../ingest/watched-folders.ts'
import type { StoreClient } from '../store/store-client.ts'
import { signInAs, withIngest, withNewsroom } from './newsroom.ts'
import type { Options } from './options.ts'
import { print, printProblem } from './print.ts'
import { UsageError } from './usage.ts'
import { printOutcome } from './wire-import-command.ts'

/** How long a file must not have changed before it is taken, in milliseconds. */
const stableFor = 1000

/**
 * `stet wire watch DIR`: takes the files of a folder as they arrive, as the signed-in person, and prints a line an item,
 * until it is interrupted. With `--once` it takes what is there and ends: 1 when a file was held back or left.
 */
export function watchWire(folders: readonly string[], options: Options): Promise<number> {
  const [folder, ...more] = folders
  if (folder === undefined || more.length > 0) throw new UsageError('Name one folder to watch.')
  const path = resolve(folder)
  return withNewsroom(options.data, async (store) => {
    await mustBeFolder(path)
    const by = (await signInAs(store, options.user)).person()
    return withIngest(store, async (ingest) => {
      const report = new Report(store, options.json)
      const watch: FolderWatch = new FolderWatch(
        {
          path,
          name: nameOfFolder(path),
          taken: options.stay ? 'stay' : 'move-to-done',
          language: null,
          charset: null,
        },
        {
          ingest,
          clock: systemClock,
          events: systemFolderEvents,
          notes: passingNotes(),
          by,
          stableFor,
          onTaken: (outcome) => report.taken(outcome),
          onLooked: () => report.condition(watch.condition),
        },
      )
      if (options.once) await takeWhatIsThere(watch)
      else {
        watch.start()
        await interrupted()
      }
      await watch.close()
      await report.written()
      if (!options.once) return 0
      for (const name of watch.waiting())
        printProblem(`${name}: left where it is, because it is still being written or cannot be read.`)
      return report.isClean && watch.waiting().length === 0 ? 0 : 1
    })
  })
}

async function mustBeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory() !== true) refuse('no-such-folder', `There is no folder ${path}.`, 'Name one that is there.')
}

/** Two looks, so far apart that what does not change between them has been written. */
async function takeWhatIsThere(watch: FolderWatch): Promise<void> {
  await watch.look()
  if (watch.waiting().length === 0) return
  await new Promise<void>((done) => systemClock.later(stableFor, done))
  await watch.look()
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
}

/** What is printed, in the order it happened. */
class Report {
  readonly #store: StoreClient
  readonly #asJson: boolean
  #printing: Promise<void> = Promise.resolve()
  #trouble: string | null = null
  isClean = true

  constructor(store: StoreClient, asJson: boolean) {
    this.#store = store
    this.#asJson = asJson
  }

  taken(outcome: ImportOutcome): void {
    if (outcome.kind === 'held') this.isClean = false
    this.#printing = this.#printing.then(() => this.#print(outcome))
  }

  /** Says what is wrong with the folder, once as long as it stays the same. */
  condition({ kind, message }: FolderWatch['condition']): void {
    const trouble = kind === 'working' ? null : message
    if (trouble !== null && trouble !== this.#trouble) printProblem(trouble)
    if (trouble !== null) this.isClean = false
    this.#trouble = trouble
  }

  written(): Promise<void> {
    return this.#printing
  }

  async #print(outcome: ImportOutcome): Promise<void> {
    if (this.#asJson || outcome.kind === 'held' || outcome.kind === 'known') return printOutcome(outcome, this.#asJson)
    for (const id of outcome.items) {
      const { item, source } = await this.#store.ask('wireItem', id, null)
      print(`${item.changedAt}  ${source.name}  ${item.current.item.headline ?? '(no headline)'}  ${outcome.file}`)
    }
  }
}
