import { readFile } from 'node:fs/promises'
import type { WireList, WireRow } from '../../app/ipc/wire-views.ts'
import { parseWire } from '../../app/wire/parse-wire.ts'
import { wholeWire } from '../../app/wire/wire-filter.ts'
import { wireJson } from '../../app/wire/wire-json.ts'
import { withNewsroom } from './newsroom.ts'
import type { Options } from './options.ts'
import { print, printProblem } from './print.ts'
import { UsageError } from './usage.ts'

/** `stet wire parse FILE...`: what is in each file, without any newsroom. 1 when a file could not be read. */
export async function parseFiles(files: readonly string[], options: Options): Promise<number> {
  if (files.length === 0) throw new UsageError('Name the files to read.')
  let failed = false
  for (const file of files) {
    let bytes: Uint8Array
    try {
      bytes = new Uint8Array(await readFile(file))
    } catch (thrown) {
      printProblem(`${file}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
      failed = true
      continue
    }
    const parsed = await parseWire(bytes)
    if (parsed.items.length === 0) failed = true
    if (options.json) print(JSON.stringify(wireJson(file, parsed)))
    else
      for (const item of parsed.items)
        print(
          [item.credit, item.headline, item.dateline, '', ...item.paragraphs]
            .filter((line) => line !== null)
            .join('\n'),
        )
    for (const problem of parsed.problems) printProblem(`${file}: ${problem.message}`)
  }
  return failed ? 1 : 0
}

const rowsInPage = 500

/** `stet wire list`: the items, the last changed first; with `--json` one array of them. */
export function listWire(options: Options): Promise<number> {
  return withNewsroom(options.data, async (store) => {
    const rows: WireRow[] = []
    let before: number | null = null
    do {
      const question = { query: '', before, limit: rowsInPage, filter: wholeWire }
      const page: WireList = await store.ask('wireList', question, null)
      rows.push(...page.rows)
      before = page.before
    } while (before !== null)
    if (options.json) print(JSON.stringify(rows))
    else for (const row of rows) print(lineOf(row))
    return 0
  })
}

/** An item as one line. */
export function lineOf({ time, source, signal, takes, headline }: WireRow): string {
  const remarks = [signal === 'new' ? null : signal, takes > 1 ? `${takes} takes` : null].filter((one) => one !== null)
  return `${time}  ${source}  ${headline}${remarks.length === 0 ? '' : `  (${remarks.join(', ')})`}`
}
