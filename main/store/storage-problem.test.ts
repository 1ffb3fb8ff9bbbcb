import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemOf } from '../../app/problem.ts'
import { migrationsFolder, sampleNewsroom } from '../testing/newsroom.ts'
import { openStore } from './open-store.ts'
import { storageProblem } from './storage-problem.ts'

const mount = (...given: string[]) => execFileSync('mount', given, { stdio: 'ignore' })

/** A small disk of its own, or null where none may be mounted. */
function smallDisk(): string | null {
  const disk = mkdtempSync(join(tmpdir(), 'stet-disk-'))
  try {
    mount('-t', 'tmpfs', '-o', 'size=4m', 'stet', disk)
    return disk
  } catch {
    rmSync(disk, { recursive: true, force: true })
    return null
  }
}

function codeAtOpening(dataFolder: string): string {
  try {
    openStore({ dataFolder, migrationsFolder }).close()
  } catch (thrown) {
    return problemOf(storageProblem(thrown)).code
  }
  return 'opened'
}

test('a disk that can only be read, or has no room, is said in words at opening; then the newsroom opens as it was', ({
  skip,
}) => {
  const disk = smallDisk()
  if (disk === null) return skip('Needs the right to mount a small disk.')
  const data = join(disk, 'newsroom')
  try {
    mkdirSync(data)
    const filling = join(disk, 'filling')
    expect(() => writeFileSync(filling, Buffer.alloc(8 << 20))).toThrow()
    expect(codeAtOpening(data)).toBe('store-full')
    rmSync(filling)
    expect(codeAtOpening(data)).toBe('opened')
    mount('-o', 'remount,ro', disk)
    expect(codeAtOpening(data)).toBe('store-read-only')
    mount('-o', 'remount,rw', disk)
    expect(codeAtOpening(data)).toBe('opened')
  } finally {
    execFileSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  }
})

test('while nothing can be written, stories are still read', async () => {
  const newsroom = await sampleNewsroom()
  newsroom.rewrite('school-lunch-audit', (words) => `${words} More.`)
  newsroom.store.database.pragma('query_only = ON')
  const id = newsroom.storyId('school-lunch-audit')
  expect(newsroom.service.story(id, newsroom.who('mira')).story.id).toBe(id)
  expect(newsroom.service.stories().length).toBeGreaterThan(0)
  let code = ''
  try {
    newsroom.rewrite('school-lunch-audit', (words) => `${words} Again.`)
  } catch (thrown) {
    code = problemOf(storageProblem(thrown)).code
  }
  expect(code).toBe('store-read-only')
  newsroom.store.database.pragma('query_only = OFF')
  newsroom.rewrite('school-lunch-audit', (words) => `${words} Again.`)
  expect(newsroom.service.verify().problems).toEqual([])
})
