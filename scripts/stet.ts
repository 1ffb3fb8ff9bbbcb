import { join } from 'node:path'
import { buildIfStale } from './build-stamp.ts'
import { command, root, runInForeground } from './project.ts'

await command(async () => {
  await buildIfStale()
  return runInForeground(process.execPath, [join(root, 'out/main/stet.cjs'), ...process.argv.slice(2)])
})
