import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale } from './build-stamp.ts'
import { installed, root } from './project.ts'

await buildIfStale()
const child = spawn(installed('node'), [join(root, 'out/main/stet.cjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, STET_MIGRATIONS: join(root, 'migrations') },
})
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
