import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildIfStale } from './build-stamp.ts'
import { endsWithUs, root } from './project.ts'

await buildIfStale()
const child = spawn(process.execPath, [join(root, 'out/main/stet.cjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
endsWithUs(child)
child.on('exit', (code) => process.exit(code ?? 1))
