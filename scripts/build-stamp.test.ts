import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashOf } from './build-stamp.ts'

test('the hash follows contents and names, and no unit tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-stamp-'))
  const hash = () => hashOf(folder, ['app', 'missing', 'package.json'])
  mkdirSync(join(folder, 'app/deep'), { recursive: true })
  writeFileSync(join(folder, 'app/deep/rule.ts'), 'one')
  writeFileSync(join(folder, 'package.json'), '{}')
  const first = hash()

  writeFileSync(join(folder, 'app/deep/rule.test.ts'), 'a test')
  writeFileSync(join(folder, 'beside.ts'), 'not named')
  expect(hash()).toBe(first)

  writeFileSync(join(folder, 'app/deep/rule.ts'), 'two')
  const second = hash()
  expect(second).not.toBe(first)

  renameSync(join(folder, 'app/deep/rule.ts'), join(folder, 'app/deep/other.ts'))
  expect(hash()).not.toBe(second)
})
