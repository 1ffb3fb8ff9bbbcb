import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { intakeId, newId } from '../../app/ids.ts'
import type { WatchedFolder } from '../../app/wire/intake.ts'
import { IngestDesk } from '../testing/ingest-desk.ts'
import { ManualClock } from '../testing/manual-clock.ts'
import { systemClock } from './clock.ts'
import { systemFolderEvents } from './folder-events.ts'
import { FolderWatch, passingNotes } from './watched-folders.ts'

let desk: IngestDesk
let clock: ManualClock
let root: string
let folder: string
const watches: FolderWatch[] = []
const id = newId(intakeId)

beforeEach(() => {
  desk = new IngestDesk()
  clock = new ManualClock()
  root = mkdtempSync(join(tmpdir(), 'stet-folder-'))
  folder = join(root, 'agency')
  mkdirSync(folder)
})

afterEach(async () => {
  await Promise.all(watches.splice(0).map((watch) => watch.close()))
  await desk.close()
  rmSync(root, { recursive: true, force: true })
})

function watching(
  taken: WatchedFolder['taken'] = 'move-to-done',
  ingest: IngestDesk['ingest'] = desk.ingest,
): FolderWatch {
  const watch = new FolderWatch(
    { path: folder, name: 'Agency folder', taken, language: null, charset: null },
    {
      ingest,
      clock,
      events: () => ({ refresh: async () => undefined, stop: () => undefined }),
      notes: {
        all: () => desk.client.ask('takenFiles', id),
        note: (files, gone) => desk.client.ask('noteTakenFiles', id, files, gone),
      },
      by: null,
      stableFor: 1000,
      onTaken: () => undefined,
      onLooked: () => undefined,
    },
  )
  watches.push(watch)
  return watch
}

const words = (what: string) => `${what} returns to port\n\nThe ${what} came back at noon, the harbour office said.\n`
const put = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text)
const names = (place = '.') => (existsSync(join(folder, place)) ? readdirSync(join(folder, place)).sort() : [])

/** Two looks, as far apart as a file must rest. */
async function rest(watch: FolderWatch): Promise<void> {
  await watch.look()
  clock.advance(1000)
  await watch.look()
}

test('a file that has come to rest is taken and moved to done', async () => {
  put('ferry.txt', words('Ferry'))
  const watch = watching()
  await watch.look()
  expect(desk.headlines()).toEqual([])
  expect(watch.waiting()).toEqual(['ferry.txt'])
  clock.advance(1000)
  await watch.look()
  expect(desk.headlines()).toEqual(['Ferry returns to port'])
  expect(desk.desk.rows()[0]?.source).toBe('Agency folder')
  expect(names()).toEqual(['done'])
  expect(names('done')).toEqual(['ferry.txt'])
  expect(watch.condition.kind).toBe('working')
})

test('a file that still grows is not taken, however often it is looked at', async () => {
  const watch = watching()
  put('long.txt', words('Barge'))
  for (let look = 0; look < 5; look += 1) {
    await watch.look()
    expect(desk.headlines()).toEqual([])
    appendFileSync(join(folder, 'long.txt'), `\nMore of it, part ${look}.\n`)
    clock.advance(1000)
  }
  await rest(watch)
  await rest(watch)
  expect(desk.headlines()).toEqual(['Barge returns to port'])
  expect(readFileSync(join(folder, 'done/long.txt'), 'utf8')).toContain('part 4')
})

test('what cannot be read goes to held with the reason beside it', async () => {
  put('noise.bin', new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 0, 7]))
  await rest(watching())
  expect(names()).toEqual(['held'])
  expect(names('held')).toEqual(['noise.bin', 'noise.bin.reason.txt'])
  expect(readFileSync(join(folder, 'held/noise.bin.reason.txt'), 'utf8')).toMatch(/\w+ \w+/)
  expect(desk.held()).toHaveLength(1)
})

test('hidden and unfinished files, folders, links and pipes are left alone', async () => {
  writeFileSync(join(root, 'secret.txt'), words('Secret'))
  mkdirSync(join(root, 'elsewhere'))
  writeFileSync(join(root, 'elsewhere/inner.txt'), words('Inner'))
  symlinkSync(join(root, 'secret.txt'), join(folder, 'link.txt'))
  symlinkSync(join(root, 'elsewhere'), join(folder, 'linked-folder'))
  mkdirSync(join(folder, 'folder.txt'))
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe.txt')])
  for (const name of ['.hidden.txt', 'copy.txt.part', 'copy.tmp', '~lock.txt', 'copy.txt~']) put(name, words('Draft'))
  const before = names()
  const watch = watching()
  await rest(watch)
  expect(desk.headlines()).toEqual([])
  expect(names()).toEqual(before)
  expect(watch.waiting()).toEqual([])
})

test('names that clash in done are numbered and nothing is overwritten', async () => {
  const watch = watching()
  for (const what of ['Ferry', 'Tug', 'Barge']) {
    put('copy.txt', words(what))
    await rest(watch)
  }
  expect(names('done')).toEqual(['copy (2).txt', 'copy (3).txt', 'copy.txt'])
  expect(readFileSync(join(folder, 'done/copy (3).txt'), 'utf8')).toContain('Barge')
  expect(desk.headlines()).toHaveLength(3)
})

test('files that stay are taken once, also after a restart, and again when they change', async () => {
  put('stays.txt', words('Ferry'))
  await rest(watching('stay'))
  expect(names()).toEqual(['stays.txt'])
  const again = watching('stay')
  await rest(again)
  expect(again.waiting()).toEqual([])
  expect(desk.headlines()).toHaveLength(1)
  put('stays.txt', words('Trawler'))
  await rest(again)
  expect(desk.headlines()).toEqual(['Trawler returns to port', 'Ferry returns to port'])
  rmSync(join(folder, 'stays.txt'))
  await again.look()
  expect(desk.desk.service.takenFiles(id)).toEqual([])
})

test('a file that was kept but not moved when the desk ended is moved at the next start and not doubled', async () => {
  put('ferry.txt', words('Ferry'))
  const bytes = new Uint8Array(readFileSync(join(folder, 'ferry.txt')))
  const source = { kind: 'folder' as const, name: 'Agency folder' }
  await desk.ingest.bring([{ name: 'ferry.txt', bytes, source, charset: null, language: null }], { by: null })
  expect(desk.headlines()).toHaveLength(1)
  await rest(watching())
  expect(names('done')).toEqual(['ferry.txt'])
  expect(desk.headlines()).toHaveLength(1)
})

test('a store that cannot keep leaves the files where they are, says so, and takes them when it can', async () => {
  put('ferry.txt', words('Ferry'))
  let full = true
  const bring: typeof desk.ingest.bring = (files, options) =>
    full ? Promise.reject(new Error('the disk is full')) : desk.ingest.bring(files, options)
  const watch = watching('move-to-done', { bring } as never)
  await rest(watch)
  expect(watch.condition).toMatchObject({ kind: 'trouble', message: expect.stringContaining('the disk is full') })
  expect(names()).toEqual(['ferry.txt'])
  full = false
  await rest(watch)
  expect(desk.headlines()).toHaveLength(1)
  expect(watch.condition.kind).toBe('working')
})

test('copy whose file cannot be moved is kept once, the folder says why, and the file moves when it can', async () => {
  put('ferry.txt', words('Ferry'))
  put('done', words('Tug'))
  const watch = watching()
  await rest(watch)
  expect(desk.headlines()).toHaveLength(2)
  expect(watch.condition.message).toContain('cannot be moved')
  await rest(watch)
  expect(desk.headlines()).toHaveLength(2)
  rmSync(join(folder, 'done'))
  await watch.look()
  expect(names('done')).toEqual(['ferry.txt'])
  expect(watch.condition.kind).toBe('working')
})

test('a folder that is gone is a state in words, and it recovers by itself', async () => {
  const watch = watching()
  await watch.look()
  renameSync(folder, join(root, 'away'))
  await watch.look()
  expect(watch.condition).toMatchObject({ kind: 'trouble', message: expect.stringContaining('not there') })
  renameSync(join(root, 'away'), folder)
  put('back.txt', words('Ferry'))
  clock.advance(15_000)
  await rest(watch)
  expect(watch.condition.kind).toBe('working')
  expect(desk.headlines()).toHaveLength(1)
})

test('an empty file is given time: something may still be written into it', async () => {
  put('slow.txt', '')
  const watch = watching()
  await rest(watch)
  expect(watch.waiting()).toEqual(['slow.txt'])
  put('slow.txt', words('Ferry'))
  await rest(watch)
  expect(desk.headlines()).toEqual(['Ferry returns to port'])
})

test('the system’s own notices bring a file in without anybody looking, also when the folder was exchanged', async () => {
  let tell: () => void = () => undefined
  const taken = () =>
    new Promise<void>((resolve) => {
      tell = resolve
    })
  const watch = new FolderWatch(
    { path: folder, name: 'Agency folder', taken: 'move-to-done', language: null, charset: null },
    {
      ingest: desk.ingest,
      clock: systemClock,
      events: systemFolderEvents,
      notes: passingNotes(),
      by: null,
      stableFor: 50,
      onTaken: () => tell(),
      onLooked: () => undefined,
    },
  )
  watches.push(watch)
  watch.start()
  await watch.look()
  const first = taken()
  put('ferry.txt', words('Ferry'))
  await first
  renameSync(folder, join(root, 'before'))
  mkdirSync(folder)
  await watch.look()
  const second = taken()
  put('tug.txt', words('Tug'))
  await second
  expect(desk.headlines()).toEqual(['Tug returns to port', 'Ferry returns to port'])
})
