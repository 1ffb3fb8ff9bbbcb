import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { alone } from './alone.ts'

const newLock = () => join(mkdtempSync(join(tmpdir(), 'stet-alone-')), 'deep/build.lock')

test('works of two callers do not overlap, and the lock goes with the last', async () => {
  const lock = newLock()
  let inside = 0
  const work = async () => {
    inside += 1
    expect(inside).toBe(1)
    await new Promise(setImmediate)
    inside -= 1
    return 'done'
  }
  expect(await Promise.all([alone(lock, work), alone(lock, work)])).toEqual(['done', 'done'])
  expect(existsSync(lock)).toBe(false)
})

test('work that fails lets the next one in', async () => {
  const lock = newLock()
  await expect(alone(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await alone(lock, async () => 'next')).toBe('next')
})

test('the lock of a process that is gone does not count', async () => {
  const lock = newLock()
  await alone(lock, async () => 'makes the folder')
  writeFileSync(lock, '999999999')
  expect(await alone(lock, async () => 'mine')).toBe('mine')
})
