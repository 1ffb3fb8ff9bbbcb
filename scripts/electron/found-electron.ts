/** An Electron to start the desk with. */
export type FoundElectron = {
  /** The official one of package.json, or the older one that ships inside a registry package. */
  readonly kind: 'official' | 'fallback'
  readonly version: string
  readonly executablePath: string
  /** For the fallback: the folder with the SQLite module built for it. */
  readonly modules: string | null
}

/** The words every start needs on this machine: no sandbox for root, no GPU where there is none. */
export function startArguments(root: boolean, graphics: boolean): string[] {
  return [...(root ? ['--no-sandbox'] : []), ...(graphics ? [] : ['--disable-gpu'])]
}
