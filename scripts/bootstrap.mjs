// Runs on any Node from 20 on, with nothing installed: sets the project up, then hands over to Node 24, which reads
// TypeScript as it is.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const bin = join(root, 'node_modules', '.bin')
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
const stamp = join(root, 'node_modules', '.stet-lock')
const commands = ['start', 'test', 'tour', 'bench', 'package', 'stet', 'build', 'types', 'lint', 'unit', 'e2e']

const [command, ...words] = process.argv.slice(2)
if (!commands.includes(command)) {
  process.stderr.write(`Usage: node scripts/bootstrap.mjs ${commands.join('|')}\n`)
  process.exit(2)
}
install()
hand(command, words)

/** Installs exactly what the lockfile says when something else, or nothing, is there. */
function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(node)) return
  process.stderr.write('Installing what is missing (a minute the first time)…\n')
  // Install scripts stay off: better-sqlite3 ships its binary, and only the Node package needs its own.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], root)
  run(process.execPath, ['installArchSpecificPackage.js'], join(root, 'node_modules', 'node'))
  writeFileSync(stamp, wanted)
}

function run(program, given, folder) {
  const { npm_config_global, npm_config_prefix, ...env } = process.env
  const done = spawnSync(program, given, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    env,
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  process.stderr.write(
    `\nSetting up failed: ${program} ${given.join(' ')} ended with ${done.status ?? done.error?.message}.\n`,
  )
  process.stderr.write('Check that the npm registry can be reached, then run the command again.\n')
  process.exit(1)
}

function hand(name, given) {
  const env = { ...process.env, PATH: bin + delimiter + process.env.PATH, NODE_NO_WARNINGS: '1' }
  const child = spawn(node, [join(root, 'scripts', `${name}.ts`), ...given], {
    cwd: process.cwd(),
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)))
}
