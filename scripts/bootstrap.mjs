// Runs on any Node from 20 on, with nothing installed: sets the project up, then hands over to Node 24, which reads
// TypeScript as it is.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const commands = ['start', 'test', 'tour', 'package', 'stet', 'build', 'types', 'lint', 'unit', 'e2e', 'bench']
const windows = process.platform === 'win32'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const node = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node')

const [command, ...words] = process.argv.slice(2)
if (!commands.includes(command)) {
  process.stderr.write(`Usage: node scripts/bootstrap.mjs ${commands.join('|')}\n`)
  process.exit(2)
}
installWhatIsMissing()
handOver(command, words)

/** Installs exactly what the lockfile says, unless it is there already. */
function installWhatIsMissing() {
  const stamp = join(modules, '.stet-lock')
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  const wanted = createHash('sha256').update(lockfile).digest('hex')
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  if (!holdsAllOf(JSON.parse(lockfile.toString()).packages)) {
    process.stderr.write('Installing what is missing (a minute or two the first time)…\n')
    // Install scripts stay off: older npm versions would try to compile better-sqlite3, which ships its binaries.
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  }
  if (!existsSync(node)) {
    setUp(process.execPath, ['installArchSpecificPackage.js'], join(modules, 'node'))
    // The program is there only now, so only now can node_modules/.bin name it.
    npm(['rebuild', 'node', '--ignore-scripts', '--loglevel=error'])
  }
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim()
  if (version?.startsWith('v24.') !== true) fail(`Node 24 was expected at ${node}, found ${version ?? 'nothing'}.`)
  writeFileSync(stamp, wanted)
}

/** Whether every package of the lockfile that must be there is there, as npm's own note in node_modules says. */
function holdsAllOf(wanted) {
  const note = join(modules, '.package-lock.json')
  if (!existsSync(note)) return false
  const there = JSON.parse(readFileSync(note, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, integrity }]) =>
      path === '' ||
      (optional && !(path in there)) ||
      (there[path]?.version === version && there[path].integrity === integrity),
  )
}

function npm(given) {
  const program = process.env.npm_execpath ?? ''
  if (program.endsWith('npm-cli.js')) setUp(process.execPath, [program, ...given], root)
  else setUp('npm', given, root, windows)
}

/** Runs one step of the set-up; what it prints is shown only when it fails, and that ends the program. */
function setUp(program, given, cwd, shell = false) {
  // Settings of the npm that runs us are not meant for the one that we run.
  const { npm_config_global, npm_config_prefix, npm_config_ignore_scripts, ...env } = process.env
  const done = spawnSync(program, given, { cwd, env, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (done.status === 0) return
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}\n`)
  fail(`${[program, ...given].join(' ')} ended with ${done.error?.message ?? done.status ?? done.signal}.`)
}

function fail(reason) {
  process.stderr.write(`Setting up failed: ${reason}\n`)
  process.stderr.write('Check that npm works here and reaches its registry, then run the command again.\n')
  process.exit(1)
}

/** Runs a command's script on Node 24; its exit code, or the signal that ended it, becomes ours. */
function handOver(name, given) {
  const env = { ...process.env }
  const path = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  env[path] = [dirname(node), join(modules, '.bin'), env[path]].join(delimiter)
  const script = join(root, 'scripts', `${name}.ts`)
  const child = spawn(node, [script, ...given], { cwd: whereThePersonIs(), stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(error.message))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
}

/** npm goes to the project's root first; file names on the command line are meant from where it was called. */
function whereThePersonIs() {
  const calledFrom = process.env.INIT_CWD
  const byNpm = process.env.npm_lifecycle_event !== undefined && process.cwd() === root
  return byNpm && calledFrom !== undefined && existsSync(calledFrom) ? calledFrom : process.cwd()
}
