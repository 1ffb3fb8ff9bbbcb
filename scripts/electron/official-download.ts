import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { installed, run, say, userCache } from '../project.ts'

/** How long the download may stand still, in milliseconds, before this machine counts as out of its reach. */
const patience = 15_000
/** How long a failure is remembered, in milliseconds, so that not every command waits again. */
export const memory = 24 * 60 * 60 * 1000

type Artifact = {
  readonly version: string
  readonly artifactName: 'electron'
  readonly checksums: Record<string, string>
  readonly cacheRoot?: string
  readonly downloadOptions: {
    readonly quiet: boolean
    readonly signal: AbortSignal
    readonly getProgressCallback: (progress: { percent: number }) => Promise<void>
  }
}
type Getter = { readonly downloadArtifact: (artifact: Artifact) => Promise<string> }
type Failure = { readonly version: string; readonly at: number; readonly reason: string }

/**
 * Fetches the Electron of package.json as its own package does, unless that failed here within a day. The downloader
 * and the checksums are those the electron package brings; its installer then unpacks what was fetched.
 */
export async function downloadOfficial(): Promise<boolean> {
  const fromElectron = createRequire(installed('electron/package.json'))
  const { version } = fromElectron('./package.json') as { version: string }
  const note = join(userCache(), 'electron-download-failed.json')
  if (failedLately(readNote(note), version, Date.now())) return false
  say(`Looking for Electron ${version} at its makers…`)
  try {
    const { downloadArtifact } = fromElectron('@electron/get') as Getter
    const checksums = fromElectron('./checksums.json') as Record<string, string>
    const cacheRoot = process.env.electron_config_cache
    await whileItMoves((signal, moved) =>
      downloadArtifact({
        version,
        artifactName: 'electron',
        checksums,
        ...(cacheRoot === undefined ? {} : { cacheRoot }),
        downloadOptions: { quiet: true, signal, getProgressCallback: async () => moved() },
      }),
    )
    return (await run(process.execPath, [installed('electron/install.js')], { quiet: true })) === 0
  } catch (error) {
    const reason = reasonOf(error)
    say(`It cannot be had here (${reason}); the next try is tomorrow, or after deleting ${note}.`)
    mkdirSync(userCache(), { recursive: true })
    writeFileSync(note, JSON.stringify({ version, at: Date.now(), reason } satisfies Failure))
    return false
  }
}

/** Whether this very version could not be fetched less than a day before `now` (milliseconds since 1970). */
export function failedLately(failure: Failure | null, version: string, now: number): boolean {
  return failure !== null && failure.version === version && now >= failure.at && now - failure.at < memory
}

/** Runs work that is aborted when it has not called `moved` for a while. */
async function whileItMoves<Result>(work: (signal: AbortSignal, moved: () => void) => Promise<Result>) {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new Error(`no answer for ${patience / 1000} seconds`)), patience)
  try {
    return await work(stop.signal, () => timer.refresh())
  } finally {
    clearTimeout(timer)
  }
}

function readNote(path: string): Failure | null {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Failure
  } catch {
    return null
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
