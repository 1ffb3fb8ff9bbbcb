import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { hashText } from '../../app/hash.ts'
import { refuse } from '../../app/problem.ts'

type Migration = { readonly number: number; readonly name: string; readonly sql: string; readonly checksum: string }

/** The migrations of a folder in order: `0010_name.sql`, `0020_name.sql`. Forward only. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { number: Number(name.slice(0, 4)), name, sql, checksum: hashText(sql) }
    })
}

/**
 * Brings a database up to date in one transaction. `backUp` is called first when a database with content will change.
 * Refuses a database from a newer Stet, one whose recorded migrations differ from ours, and one that is no newsroom: it is
 * never guessed at.
 */
export function migrate(database: Database.Database, migrations: readonly Migration[], backUp: () => void): void {
  refuseForeign(database)
  database.exec(
    'CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT',
  )
  const applied = database
    .prepare<[], { number: number; checksum: string }>('SELECT number, checksum FROM migration ORDER BY number')
    .all()
  for (const past of applied) {
    const known = migrations.find((migration) => migration.number === past.number)
    if (known === undefined) {
      refuse(
        'store-newer',
        'This newsroom was last opened with a newer Stet.',
        'Install the newer version and open it with that.',
      )
    } else if (known.checksum !== past.checksum) {
      refuse(
        'store-altered',
        'This newsroom’s store was made by a different build of Stet.',
        'Open it with the Stet that made it, or restore a backup.',
      )
    }
  }
  const pending = migrations.filter((migration) => !applied.some((past) => past.number === migration.number))
  if (pending.length === 0) return
  if (applied.length > 0) backUp()
  const note = database.prepare('INSERT INTO migration (number, name, checksum) VALUES (?, ?, ?)')
  database.transaction(() => {
    for (const migration of pending) {
      database.exec(migration.sql)
      note.run(migration.number, migration.name, migration.checksum)
    }
  })()
}

/** A database with tables but no note of migrations was made by some other program. */
function refuseForeign(database: Database.Database): void {
  const tables = database
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
  if (tables.length === 0 || tables.some((table) => table.name === 'migration')) return
  refuse(
    'store-foreign',
    'The file newsroom.sqlite in this folder is no newsroom of Stet.',
    'Choose another data folder, or move that file away.',
  )
}
