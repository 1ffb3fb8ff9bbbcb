import type { ImportOutcome } from '../../app/ipc/wire-views.ts'
import { importFilesOf, readImportFiles } from '../ingest/read-import-files.ts'
import { signInAs, withIngest, withNewsroom } from './newsroom.ts'
import type { Options } from './options.ts'
import { print, printProblem } from './print.ts'
import { UsageError } from './usage.ts'

/** `stet wire import PATH...`: brings files in as the signed-in person. 1 when one was held back. */
export function importFiles(paths: readonly string[], options: Options): Promise<number> {
  if (paths.length === 0) throw new UsageError('Name the files or folders to bring in.')
  return withNewsroom(options.data, async (store) => {
    const sessions = await signInAs(store, options.user)
    const files = await importFilesOf(paths)
    const outcomes = await withIngest(store, (ingest) =>
      ingest.bring(readImportFiles(files), {
        by: sessions.person(),
        onKept: (outcome) => printOutcome(outcome, options.json),
      }),
    )
    return outcomes.some((outcome) => outcome.kind === 'held') ? 1 : 0
  })
}

/** Says what came of one file. */
export function printOutcome(outcome: ImportOutcome, asJson: boolean): void {
  if (asJson) print(JSON.stringify(outcome))
  else if (outcome.kind === 'held') printProblem(`${outcome.file}: held back. ${outcome.message}`)
  else print(`${outcome.file}: ${said[outcome.kind]}`)
}

const said = {
  imported: 'brought in',
  known: 'known already',
  conflict: 'brought in beside another text of the same version',
} as const
