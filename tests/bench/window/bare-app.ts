import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../../scripts/project.ts'

/** Builds the bare programs the desk is measured against and gives the folder an Electron starts. */
export async function bareApp(): Promise<string> {
  const source = join(root, 'tests/bench/window/bare')
  const folder = join(root, '.cache/bench/bare')
  await build({
    root: source,
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130', minify: true },
  })
  mkdirSync(folder, { recursive: true })
  for (const file of ['window.cjs', 'empty.html']) cpSync(join(source, file), join(folder, file))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'window.cjs' }))
  return folder
}
