import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { installed, root, run } from './project.ts'

const sources = [
  'app',
  'main',
  'renderer',
  'migrations',
  'package-lock.json',
  'package.json',
  'electron.vite.config.ts',
]

/** Builds the desk when its sources are other than those of the last build. Throws when the build fails. */
export async function buildIfStale(): Promise<void> {
  const stamp = join(root, 'out', '.stamp')
  const wanted = hashOf(sources.map((name) => join(root, name)))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const code = await run(installed('node'), [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'], {
    quiet: true,
  })
  if (code !== 0) throw new Error('The build failed.')
  const { writeFileSync } = await import('node:fs')
  writeFileSync(stamp, wanted)
}

/** One hash over files and folders, names and contents; tests beside the sources do not count. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path) || /\.test\.tsx?$/.test(path)) return
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
    return
  }
  hash.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path))
}
