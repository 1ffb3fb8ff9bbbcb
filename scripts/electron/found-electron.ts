/** An Electron on this machine. */
export type FoundElectron =
  /** A whole one, as Electron's makers hand it out: it starts the project's own folder. */
  | { readonly kind: 'official'; readonly version: string; readonly distFolder: string }
  /** The older one out of a registry package: it needs the SQLite module built for it, which lies in `modulesFolder`. */
  | {
      readonly kind: 'fallback'
      readonly version: string
      readonly distFolder: string
      readonly modulesFolder: string
    }

/** What about this machine decides how Electron must be started. */
export type Machine = {
  readonly platform: NodeJS.Platform
  /** Whether Chromium can build its sandbox here: never as root, nor where user namespaces are shut. */
  readonly sandbox: boolean
  readonly graphics: boolean
}

/** Where the executable is in a folder that Electron's makers call "dist". */
export function executableIn(distFolder: string, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return `${distFolder}/Electron.app/Contents/MacOS/Electron`
  return platform === 'win32' ? `${distFolder}\\electron.exe` : `${distFolder}/electron`
}

/** The words that every start of Electron needs on this machine. */
export function startArguments(machine: Machine): string[] {
  if (machine.platform !== 'linux') return []
  return [...(machine.sandbox ? [] : ['--no-sandbox']), ...(machine.graphics ? [] : ['--disable-gpu'])]
}
