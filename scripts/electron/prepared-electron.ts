import { withFreshBuild } from '../build-stamp.ts'
import { root } from '../project.ts'
import { ensureSystemLibraries } from '../system-libraries.ts'
import { findElectron } from './find-electron.ts'
import { executableIn, startArguments } from './found-electron.ts'
import { thisMachine } from './machine.ts'
import { stagedApp } from './staged-app.ts'

/**
 * An Electron with all it needs to start the built desk: run `executablePath` with `arguments`, then `appFolder`, then
 * what the desk itself is told. Plain data, handed to the end-to-end tests as JSON in STET_ELECTRON.
 */
export type PreparedElectron = {
  readonly kind: 'official' | 'fallback'
  readonly version: string
  readonly executablePath: string
  /** ELECTRON_OVERRIDE_DIST_PATH for Playwright, which then starts this Electron with its own loader. */
  readonly distFolder: string
  readonly arguments: readonly string[]
  readonly appFolder: string
}

/** Builds the desk when it is stale, finds an Electron, sees to its libraries and lays out the folder it starts. */
export async function preparedElectron(): Promise<PreparedElectron> {
  const found = await findElectron()
  const { kind, version, distFolder } = found
  const executablePath = executableIn(distFolder, process.platform)
  ensureSystemLibraries(executablePath)
  const appFolder = await withFreshBuild((stamp) =>
    found.kind === 'official' ? root : stagedApp(root, stamp, found.modulesFolder),
  )
  return { kind, version, executablePath, distFolder, arguments: startArguments(thisMachine(distFolder)), appFolder }
}
