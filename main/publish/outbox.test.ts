import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashBytes } from '../../app/hash.ts'
import { commandId, newId, releaseId } from '../../app/ids.ts'
import type { StoreClient } from '../store/store-client.ts'
import { codeOf, sampleNewsroom } from '../testing/newsroom.ts'
import { emptyOutbox } from './outbox.ts'
import { whyNotWritten } from './why-not-written.ts'

const slug = 'school-lunch-audit'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-outbox-'))
})

afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

/** The sample newsroom with one story released into a folder: decided and in the log, no file written yet. */
async function released(into: string) {
  const newsroom = await sampleNewsroom()
  await newsroom.approve(slug)
  newsroom.give('dana', 'choose-release-folder', { folder: into })
  const id = newId(releaseId)
  newsroom.give('dana', 'release-story', { storyId: newsroom.storyId(slug), releaseId: id })
  const release = () => {
    const found = newsroom.service.release(id)
    if (found === null) throw new Error('the release is gone')
    return found
  }
  return { newsroom, id, release }
}

const hashesIn = (place: string) =>
  Object.fromEntries(readdirSync(place).map((name) => [name, hashBytes(readFileSync(join(place, name)))]))

test('the files are there with the hashes the log promised, and nothing else is left in the folder', async () => {
  const into = join(folder, 'web', 'today')
  const { newsroom, release } = await released(into)
  expect(await emptyOutbox(newsroom.client)).toBe(1)
  const promised = Object.fromEntries(release().files.map(({ name, sha256 }) => [name, sha256]))
  expect(hashesIn(into)).toEqual(promised)
  expect(Object.keys(promised).sort()).toEqual([`${slug}.html`, `${slug}.json`, `${slug}.txt`])
  expect(release().delivery.kind).toBe('delivered')
  expect(await emptyOutbox(newsroom.client)).toBe(0)
})

test('a link laid where the temporary file goes, or in place of the file, is not followed', async () => {
  const victim = join(folder, 'victim.txt')
  writeFileSync(victim, 'untouched')
  const into = join(folder, 'web')
  mkdirSync(into)
  symlinkSync(victim, join(into, `.${slug}.html.part`))
  symlinkSync(victim, join(into, `${slug}.txt`))
  const { newsroom, release } = await released(into)
  await emptyOutbox(newsroom.client)
  expect(readFileSync(victim, 'utf8')).toBe('untouched')
  expect(hashesIn(into)).toEqual(Object.fromEntries(release().files.map(({ name, sha256 }) => [name, sha256])))
})

test('a desk that ended between decision and writing writes the same bytes at the next start', async () => {
  const { newsroom, release } = await released(folder)
  const promised = Object.fromEntries(release().files.map(({ name, sha256 }) => [name, sha256]))
  newsroom.reopen()
  expect(release().delivery).toEqual({ kind: 'waiting', reason: null })
  await emptyOutbox(newsroom.client)
  expect(hashesIn(folder)).toEqual(promised)
  expect(newsroom.service.verify().problems).toEqual([])
})

test('a desk that ended in the middle of writing leaves no half file, and is taken up again', async () => {
  const { newsroom, release } = await released(folder)
  writeFileSync(join(folder, `.${slug}.html.part`), '<!doctype html><ht')
  writeFileSync(join(folder, `${slug}.txt`), 'an older edition')
  newsroom.reopen()
  await emptyOutbox(newsroom.client)
  const promised = Object.fromEntries(release().files.map(({ name, sha256 }) => [name, sha256]))
  expect(hashesIn(folder)).toEqual(promised)
})

test('files that were written but not noted are written again, and noted once', async () => {
  const { newsroom, release } = await released(folder)
  const unheard = {
    ask: (method: string, ...input: never[]) =>
      method === 'execute'
        ? Promise.reject(new Error('the power failed'))
        : newsroom.client.ask(method as never, ...(input as never)),
  } as unknown as StoreClient
  await expect(emptyOutbox(unheard)).rejects.toThrow('the power failed')
  expect(release().delivery.kind).toBe('waiting')
  await emptyOutbox(newsroom.client)
  expect(release().delivery.kind).toBe('delivered')
  expect(readdirSync(folder)).toHaveLength(3)
})

test('a folder that takes no file delays the release with the reason, once, and gets the files later', async () => {
  const into = join(folder, 'out')
  writeFileSync(into, 'a file stands where the folder should be')
  const { newsroom, release } = await released(into)
  await emptyOutbox(newsroom.client)
  expect(release().delivery).toEqual({ kind: 'waiting', reason: 'There is a file where the folder should be.' })
  const entries = newsroom.service.verify().entries
  expect(await emptyOutbox(newsroom.client)).toBe(0)
  expect(newsroom.service.verify().entries).toBe(entries)
  rmSync(into)
  expect(await emptyOutbox(newsroom.client)).toBe(1)
  expect(release().delivery.kind).toBe('delivered')
  expect(readdirSync(into)).toHaveLength(3)
})

test('a folder that is read-only delays the release until it may be written to', async ({ skip }) => {
  if (process.platform === 'win32' || process.getuid?.() === 0) skip('this person may write into any folder')
  const { newsroom, release } = await released(folder)
  chmodSync(folder, 0o500)
  await emptyOutbox(newsroom.client)
  expect(release().delivery).toEqual({ kind: 'waiting', reason: 'Stet may not write into this folder.' })
  chmodSync(folder, 0o700)
  await emptyOutbox(newsroom.client)
  expect(release().delivery.kind).toBe('delivered')
})

test('a file that cannot be put in its place leaves no temporary file behind', async () => {
  mkdirSync(join(folder, `${slug}.html`))
  writeFileSync(join(folder, `${slug}.html`, 'in-the-way'), '')
  const { newsroom, release } = await released(folder)
  await emptyOutbox(newsroom.client)
  expect(release().delivery).toMatchObject({ kind: 'waiting', reason: expect.stringMatching(/folder/i) })
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('asked several times at once, the outbox notes one delivery', async () => {
  const { newsroom, release } = await released(folder)
  const noted = await Promise.all([1, 2, 3].map(() => emptyOutbox(newsroom.client)))
  expect(noted).toEqual([1, 0, 0])
  expect(release().delivery.kind).toBe('delivered')
})

test('a delivery is noted by the desk alone, of a release there is, and never taken back', async () => {
  const { newsroom, id, release } = await released(folder)
  const note = (actor: 'desk' | ReturnType<typeof newsroom.who>, about: typeof id) => {
    const outcome = { kind: 'delayed', reason: 'The disk is full.' } as const
    const input = { releaseId: about, outcome }
    return codeOf(() => newsroom.service.execute({ id: newId(commandId), name: 'record-delivery', actor, input }))
  }
  expect(await note(newsroom.who('dana'), id)).toBe('not-allowed')
  expect(await note('desk', newId(releaseId))).toBe('no-such-release')
  await emptyOutbox(newsroom.client)
  expect(await note('desk', id)).toBe('allowed')
  expect(release().delivery.kind).toBe('delivered')
})

test('the reason is in newsroom words, and the system’s own where there are none', () => {
  const failed = (code: string) => Object.assign(new Error(`${code}: something`), { code })
  expect(whyNotWritten(failed('ENOSPC'))).toBe('The disk is full.')
  expect(whyNotWritten(failed('EROFS'))).toBe('This folder can only be read.')
  expect(whyNotWritten(failed('EWHATEVER'))).toBe('EWHATEVER: something')
  expect(whyNotWritten(failed('constructor'))).toBe('constructor: something')
})
