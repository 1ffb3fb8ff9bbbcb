import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stagedApp } from './staged-app.ts'

const write = (path: string, content: string) => {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
}

function project() {
  const folder = mkdtempSync(join(tmpdir(), 'stet-staged-'))
  write(join(folder, 'package.json'), JSON.stringify({ name: 'desk', main: 'out/main/index.cjs', dependencies: {} }))
  write(join(folder, 'out/main/index.cjs'), 'first')
  write(join(folder, 'migrations/0010_one.sql'), 'select 1')
  write(join(folder, 'node_modules/better-sqlite3/package.json'), 'new')
  write(join(folder, 'old/better-sqlite3/package.json'), 'old')
  return folder
}

test('the copy has the build, the migrations and the other SQLite module', () => {
  const folder = project()
  const staged = stagedApp(folder, 'a'.repeat(64), join(folder, 'old'))
  expect(readFileSync(join(staged, 'out/main/index.cjs'), 'utf8')).toBe('first')
  expect(readFileSync(join(staged, 'migrations/0010_one.sql'), 'utf8')).toBe('select 1')
  expect(readFileSync(join(staged, 'node_modules/better-sqlite3/package.json'), 'utf8')).toBe('old')
})

test('the same build is staged once, another one beside it, and old ones go', () => {
  const folder = project()
  const stage = (stamp: string) => stagedApp(folder, stamp.repeat(64), join(folder, 'old'))
  const first = stage('a')
  write(join(folder, 'out/main/index.cjs'), 'second')
  expect(stage('a')).toBe(first)
  expect(readFileSync(join(first, 'out/main/index.cjs'), 'utf8')).toBe('first')
  expect(readFileSync(join(stage('b'), 'out/main/index.cjs'), 'utf8')).toBe('second')
  for (const stamp of ['c', 'd', 'e']) stage(stamp)
  expect(readdirSync(join(folder, '.cache/staged'))).toHaveLength(3)
})
