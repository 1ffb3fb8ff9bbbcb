import { createHash, type Hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { alone } from './alone.ts'
import { root, runInstalled } from './project.ts'

const sources = [
  'app',
  'main',
  'renderer',
  'migrations',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'electron.vite.config.ts',
]

/**
 * Builds the desk when its sources are other than those of the last build, quietly. Throws, after the build's own
 * words on stderr, when the build fails.
 */
export async function buildIfStale(): Promise<void> {
  await withFreshBuild(() => undefined)
}

/** Likewise, then uses what was built while no other command builds: `use` gets the hash `out` was built from. */
export function withFreshBuild<Result>(use: (stamp: string) => Result): Promise<Result> {
  return alone(join(root, '.cache/build.lock'), async () => {
    const stamp = join(root, 'out/.stamp')
    const wanted = hashOf(root, sources)
    const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
    if (!fresh) {
      if ((await runInstalled('electron-vite', ['build'], { quiet: true })) !== 0) throw new Error('The build failed.')
      writeFileSync(stamp, wanted)
    }
    return use(wanted)
  })
}

/** One hash over files and folders, names and contents; unit tests beside the sources do not count. */
export function hashOf(folder: string, names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names) add(hash, folder, join(folder, name))
  return hash.digest('hex')
}

function add(hash: Hash, folder: string, path: string): void {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (entry === undefined || /\.test\.tsx?$/.test(path)) return
  if (entry.isDirectory()) {
    for (const name of readdirSync(path).sort()) add(hash, folder, join(path, name))
    return
  }
  hash.update(`\0${relative(folder, path)}\0${entry.size}\0`).update(readFileSync(path))
}
