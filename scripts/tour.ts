import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { walkTheTour } from '../tests/e2e/support/tour-walk.ts'
import { preparedElectron } from './electron/prepared-electron.ts'
import { root, say } from './project.ts'
import { withDisplay } from './virtual-display.ts'

/** What to tour: a wire file or the sample's own, and where data, pictures and released files are left. */
export type TourOptions = { readonly wire: string | null; readonly data: string | null; readonly out: string | null }

/** Walks the main job in the real window as three people and prints each step. Gives the exit code. */
export async function runTour(options: TourOptions): Promise<number> {
  const out = resolve(options.out ?? join(root, 'tour-output'))
  const data = resolve(options.data ?? join(out, 'newsroom'))
  mkdirSync(out, { recursive: true })
  if (options.data === null) rmSync(data, { recursive: true, force: true })
  const electron = await preparedElectron()
  say(`The tour runs in Electron ${electron.version} (${electron.kind}).`)
  try {
    await withDisplay((display) =>
      walkTheTour({
        electron,
        env: display,
        wire: options.wire === null ? null : resolve(options.wire),
        data,
        out,
        say,
      }),
    )
    say(`Done. Pictures and the released story are in ${out}`)
    return 0
  } catch (thrown) {
    say(
      `The tour stopped: ${thrown instanceof Error ? thrown.message : String(thrown)} (data in ${data}, scratch in ${tmpdir()})`,
    )
    return 1
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { wire: { type: 'string' }, data: { type: 'string' }, out: { type: 'string' } },
  })
  process.exitCode = await runTour({ wire: values.wire ?? null, data: values.data ?? null, out: values.out ?? null })
}
