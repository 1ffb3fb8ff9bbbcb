import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { codeOf, migrationsFolder } from '../testing/newsroom.ts'
import { readMigrations } from './migrate.ts'
import { openDatabase } from './open-database.ts'

let folder: string
let data: string
/** A copy of the project’s migrations that a test may add to. */
let migrations: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-migrate-'))
  data = join(folder, 'newsroom')
  migrations = join(folder, 'migrations')
  cpSync(migrationsFolder, migrations, { recursive: true })
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const addMigration = (name: string, sql: string) => writeFileSync(join(migrations, name), sql)
const open = () => openDatabase(data, migrations)
const backups = () => readdirSync(data).filter((name) => name.startsWith('before-update-'))

/** A newsroom with one entry in its log, closed again. */
function usedNewsroom(): void {
  const database = open()
  database
    .prepare('INSERT INTO log (sequence, id, at, command, kind, subject, type, entry, hash) VALUES (1,?,?,?,?,?,?,?,?)')
    .run('id', 'at', 'command', 'house', 'house', 'house-set-up', '{}', 'hash')
  database.close()
}

/** Everything in a database file: its tables as they are defined and the rows of the log and the notes. */
function contentsOf(file: string) {
  const database = new Database(file, { readonly: true })
  try {
    return {
      schema: database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all(),
      log: database.prepare('SELECT * FROM log').all(),
      migrations: database.prepare('SELECT * FROM migration').all(),
    }
  } finally {
    database.close()
  }
}
const contents = () => contentsOf(join(data, 'newsroom.sqlite'))

test('a new newsroom gets every migration in order, each noted with its checksum, and needs no backup', () => {
  open().close()
  const noted = contents().migrations.map((row) => (row as { name: string }).name)
  expect(noted).toEqual(readdirSync(migrationsFolder).sort())
  expect(contents().migrations).toEqual(
    readMigrations(migrationsFolder).map(({ number, name, checksum }) => ({ number, name, checksum })),
  )
  expect(backups()).toEqual([])
})

test('the data folder is its owner’s alone, also when it was there before with other rights', () => {
  if (process.platform === 'win32') return
  mkdirSync(data, { mode: 0o755 })
  open().close()
  expect(statSync(data).mode & 0o777).toBe(0o700)
})

test('what is written is on the disk before it is acknowledged', () => {
  const database = open()
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(database.pragma('synchronous', { simple: true })).toBe(2)
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  database.close()
})

test('opening a newsroom that is up to date changes nothing and makes no backup', () => {
  usedNewsroom()
  const before = contents()
  open().close()
  expect(contents()).toEqual(before)
  expect(backups()).toEqual([])
})

test('a newsroom from a newer Stet is refused and left as it is', async () => {
  usedNewsroom()
  addMigration('9990_from_the_future.sql', 'CREATE TABLE tomorrow (id TEXT PRIMARY KEY) STRICT;')
  open().close()
  rmSync(join(migrations, '9990_from_the_future.sql'))
  const before = contents()
  expect(await codeOf(open)).toBe('store-newer')
  expect(contents()).toEqual(before)
})

test('a migration that was changed after it ran is refused, the store left as it is', async () => {
  usedNewsroom()
  const [first = ''] = readdirSync(migrations).sort()
  writeFileSync(join(migrations, first), `${readFileSync(join(migrations, first), 'utf8')}\n-- one more thought\n`)
  const before = contents()
  expect(await codeOf(open)).toBe('store-altered')
  expect(contents()).toEqual(before)
})

test('before a newsroom changes, a backup of it as it was is beside it', () => {
  usedNewsroom()
  const before = contents()
  addMigration('9990_more.sql', 'ALTER TABLE log ADD COLUMN extra TEXT;')
  open().close()
  const [backup = ''] = backups()
  expect(backups()).toHaveLength(1)
  expect(contentsOf(join(data, backup)).log).toEqual(before.log)
  expect(contentsOf(join(data, backup)).migrations).toEqual(before.migrations)
  expect(contents().migrations).toHaveLength(before.migrations.length + 1)
})

test('a migration that fails, be it the last of several, leaves the store as it was', () => {
  usedNewsroom()
  const before = contents()
  addMigration('9980_fine.sql', 'CREATE TABLE fine (id TEXT PRIMARY KEY) STRICT;')
  addMigration('9990_broken.sql', "CREATE TABLE half (id TEXT) STRICT; INSERT INTO log (sequence) VALUES ('none');")
  expect(open).toThrow()
  expect(contents()).toEqual(before)
  expect(backups()).toHaveLength(1)
  rmSync(join(migrations, '9990_broken.sql'))
  open().close()
  expect(contents().migrations).toHaveLength(before.migrations.length + 1)
})

test('a file of some other program, and one that is no database, are refused in words and left alone', async () => {
  mkdirSync(data)
  const file = join(data, 'newsroom.sqlite')
  const other = new Database(file)
  other.exec('CREATE TABLE recipe (id INTEGER PRIMARY KEY)')
  other.close()
  expect(await codeOf(open)).toBe('store-foreign')
  const again = new Database(file, { readonly: true })
  expect(again.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'recipe' }])
  again.close()
  writeFileSync(file, 'Dear diary, this is no database at all, but it is long enough to be one.'.repeat(100))
  expect(await codeOf(open)).toBe('store-damaged')
  expect(readFileSync(file, 'utf8')).toContain('Dear diary')
})

test('0010 makes the log unchangeable and every table strict', () => {
  const database = open()
  usedNewsroom()
  expect(() => database.exec("UPDATE log SET entry = 'other'")).toThrow('the log is never changed')
  expect(() => database.exec('DELETE FROM log')).toThrow('the log is never shortened')
  const loose = database
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    .all()
  expect(loose).toEqual([])
  const tables = ['house', 'person', 'footer', 'story', 'claim', 'release', 'body_update', 'body_text', 'wire_item']
  for (const table of tables) expect(() => database.prepare(`SELECT count(*) FROM ${table}`).get()).not.toThrow()
  database.close()
})

test('0010 lets no two stories have one slug', () => {
  const database = open()
  const add = database.prepare('INSERT INTO story (id, record) VALUES (?, ?)')
  add.run('one', '{"fields":{"slug":"harbour-vote"},"state":"draft"}')
  expect(() => add.run('two', '{"fields":{"slug":"harbour-vote"},"state":"draft"}')).toThrow('UNIQUE')
  database.close()
})

test('0040 keeps every password and key, and counts tries to sign in apart from accounts', () => {
  rmSync(join(migrations, '0040_sign_in_attempts.sql'))
  const before = open()
  const bytes = (byte: number) => new Uint8Array([byte])
  before
    .prepare('INSERT INTO credential VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run('mira', bytes(1), bytes(2), bytes(3), bytes(4), bytes(5), 4, '2026-03-02T08:00:00.000Z')
  before.close()
  const after = openDatabase(data, migrationsFolder)
  expect(after.prepare('SELECT * FROM credential').all()).toEqual([
    {
      person_id: 'mira',
      password_salt: Buffer.from([1]),
      password_hash: Buffer.from([2]),
      key_salt: Buffer.from([3]),
      key_nonce: Buffer.from([4]),
      locked_key: Buffer.from([5]),
    },
  ])
  expect(after.prepare('SELECT * FROM sign_in_attempt').all()).toEqual([])
  after.close()
})

test('takes of earlier builds get what was not read then, and keep the rest', () => {
  rmSync(join(migrations, '0070_superseded_copy.sql'))
  const before = open()
  before.exec(`
    INSERT INTO wire_original (hash, received_at, bytes) VALUES ('h', 't', x'00');
    INSERT INTO wire_item (position, id, guid, current_take_id, first_received_at, changed_at, headline, signal, takes, conflict)
      VALUES (1, 'i', 'g', 'k', 't', 't', 'Lamp', 'new', 1, 0);
    INSERT INTO wire_take (id, item_id, place, signal, conflict, original_hash, record)
      VALUES ('k', 'i', 1, 'new', 0, 'h', '{"item":{"guid":"g","headline":"Lamp"}}');`)
  before.close()
  cpSync(migrationsFolder, migrations, { recursive: true })
  const after = open()
  const record = after.prepare('SELECT record FROM wire_take').pluck().get() as string
  expect(JSON.parse(record)).toEqual({ item: { guid: 'g', headline: 'Lamp', supersedes: [], address: null } })
  after.prepare("INSERT INTO wire_other_guid (guid, item_id) VALUES ('other', 'i')").run()
  after.exec("DELETE FROM wire_take; DELETE FROM wire_item WHERE id = 'i'")
  expect(after.prepare('SELECT count(*) FROM wire_other_guid').pluck().get()).toBe(0)
  after.close()
})
