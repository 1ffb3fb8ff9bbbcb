import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { StetError } from '../../app/problem.ts'
import { migrate, readMigrations } from './migrate.ts'

/**
 * How much of the file SQLite keeps in memory. Its usual 2 MB are less than the inner pages of the indexes of a large wire.
 */
const cacheKilobytes = 64_000

/**
 * Opens the newsroom's one SQLite file in the data folder, which nobody but its owner can enter, and brings it up to
 * date. WAL with `synchronous=FULL`: what is acknowledged is on the disk. Refuses a file that is damaged, no database or
 * no newsroom of this Stet, and leaves it as it is.
 */
export function openDatabase(dataFolder: string, migrationsFolder: string): Database.Database {
  closeToOthers(dataFolder)
  const path = join(dataFolder, 'newsroom.sqlite')
  const database = new Database(path)
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('busy_timeout = 10000')
    database.pragma(`cache_size = -${cacheKilobytes}`)
    migrate(database, readMigrations(migrationsFolder), () => {
      const stamp = new Date().toISOString().replaceAll(':', '-')
      database.prepare('VACUUM INTO ?').run(join(dataFolder, `before-update-${stamp}.sqlite`))
    })
    return database
  } catch (thrown) {
    database.close()
    throw inWords(thrown)
  }
}

/** Makes the folder where it is not there, and lets nobody but its owner in. A folder that is so already is left alone. */
function closeToOthers(dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  if ((statSync(dataFolder).mode & 0o777) !== 0o700) chmodSync(dataFolder, 0o700)
}

/** What SQLite says of a file it cannot read, as a newsroom understands it; anything else as it was thrown. */
function inWords(thrown: unknown): unknown {
  if (!(thrown instanceof Database.SqliteError) || !/^SQLITE_(NOTADB|CORRUPT)/.test(thrown.code)) return thrown
  return new StetError({
    code: 'store-damaged',
    message: 'The newsroom’s file newsroom.sqlite is damaged and cannot be read.',
    next: 'Leave it as it is, and restore a backup into this folder.',
  })
}
