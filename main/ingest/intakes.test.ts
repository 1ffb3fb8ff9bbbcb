import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { intakeId, newId } from '../../app/ids.ts'
import type { IntakeRow } from '../../app/ipc/intake-views.ts'
import { FeedServer, rssOf } from '../testing/feed-server.ts'
import { IngestDesk } from '../testing/ingest-desk.ts'
import { ManualClock } from '../testing/manual-clock.ts'
import { codeOf } from '../testing/wire-desk.ts'
import { usualFeedLimits } from './fetch-feed.ts'
import { Intakes } from './intakes.ts'

let desk: IngestDesk
let clock: ManualClock
let server: FeedServer
let root: string
let intakes: Intakes
const heard: (() => void)[] = []

beforeEach(async () => {
  desk = new IngestDesk()
  clock = new ManualClock()
  server = new FeedServer()
  await server.open()
  root = mkdtempSync(join(tmpdir(), 'stet-intakes-'))
  intakes = openIntakes()
})

afterEach(async () => {
  await intakes.close()
  await server.close()
  await desk.close()
  rmSync(root, { recursive: true, force: true })
})

function openIntakes(): Intakes {
  return new Intakes({
    store: desk.client,
    ingest: desk.ingest,
    clock,
    events: () => ({ refresh: async () => undefined, stop: () => undefined }),
    limits: usualFeedLimits,
    random: () => 1,
    stableFor: 1000,
    onChanged: () => {
      for (const hear of heard.splice(0)) hear()
    },
  })
}

/** Waits until the folders and feeds are as they should be, looking whenever something changed. */
async function until(fine: (rows: IntakeRow[]) => boolean): Promise<void> {
  while (!fine(intakes.rows())) await new Promise<void>((hear) => heard.push(hear))
}

const folder = (name: string) => {
  const path = join(root, name)
  mkdirSync(path)
  return path
}

function watch(path: string, name: string) {
  const id = newId(intakeId)
  const input = { intakeId: id, path, name, taken: 'move-to-done' as const, language: null, charset: null }
  desk.desk.give('dana', 'watch-folder', input)
  return id
}

function follow(address: string, name: string) {
  const id = newId(intakeId)
  desk.desk.give('dana', 'follow-feed', {
    intakeId: id,
    address,
    name,
    everyMinutes: 10,
    language: null,
    charset: null,
  })
  return id
}

test('folders and feeds run as the records say: added, paused, let go on, given up', async () => {
  const feed = follow(server.serve('/feed', rssOf(['Pier lit'])), 'Harbour feed')
  await intakes.reload()
  clock.advance(0)
  await until(([row]) => row !== undefined && row.lastItemAt !== null)
  expect(desk.headlines()).toEqual(['Pier lit'])
  expect(intakes.rows()[0]).toMatchObject({ condition: { kind: 'working' }, lastItemAt: clock.now().toISOString() })

  desk.desk.give('dana', 'change-feed', { intakeId: feed, changes: { paused: true } })
  await intakes.reload()
  expect(intakes.rows()[0]?.condition.kind).toBe('paused')
  await expect(intakes.check(feed)).rejects.toThrow('rests')
  clock.advance(60 * 60_000)
  expect(server.requests).toHaveLength(1)

  desk.desk.give('dana', 'change-feed', { intakeId: feed, changes: { paused: false } })
  await intakes.reload()
  await intakes.check(feed)
  expect(server.requests).toHaveLength(2)

  desk.desk.give('dana', 'stop-following-feed', { intakeId: feed })
  await intakes.reload()
  expect(intakes.rows()).toEqual([])
  expect(desk.desk.service.verify().problems).toEqual([])
})

test('what is remembered outlasts the desk: when the last item came, and when to fetch next', async () => {
  const path = folder('agency')
  const id = watch(path, 'Agency')
  follow(server.serve('/feed', rssOf(['Pier lit'])), 'Harbour feed')
  await intakes.reload()
  clock.advance(0)
  writeFileSync(join(path, 'tug.txt'), 'Tug sails again\n\nThe tug sailed at noon, its crew said.\n')
  await intakes.check(id)
  clock.advance(1000)
  await until((rows) => rows.every((row) => row.lastItemAt !== null))
  expect(existsSync(join(path, 'done/tug.txt'))).toBe(true)
  await intakes.close()
  const before = intakes.rows()
  intakes = openIntakes()
  await intakes.reload()
  expect(intakes.rows().map(({ lastItemAt }) => lastItemAt)).toEqual(before.map(({ lastItemAt }) => lastItemAt))
  clock.advance(60_000)
  expect(server.requests).toHaveLength(1)
})

test('only who governs adds, changes or gives up a way in', () => {
  const id = watch(folder('agency'), 'Agency')
  const feed = follow('https://feeds.example/a', 'Feed')
  const settings = { name: 'Other', language: null, charset: null }
  const refused = [
    () => desk.desk.give('mira', 'watch-folder', { intakeId: newId(intakeId), path: '/x', taken: 'stay', ...settings }),
    () => desk.desk.give('mira', 'change-watched-folder', { intakeId: id, changes: { paused: true } }),
    () => desk.desk.give('mira', 'stop-watching-folder', { intakeId: id }),
    () =>
      desk.desk.give('mira', 'follow-feed', {
        intakeId: newId(intakeId),
        address: 'https://feeds.example/b',
        everyMinutes: 5,
        ...settings,
      }),
    () => desk.desk.give('mira', 'change-feed', { intakeId: feed, changes: { paused: true } }),
    () => desk.desk.give('mira', 'stop-following-feed', { intakeId: feed }),
  ]
  expect(refused.map(codeOf)).toEqual(refused.map(() => 'not-allowed'))
})

test('addresses that are no web address, hold a password or are followed already are refused', () => {
  follow('https://feeds.example/a', 'Feed')
  const codes = [
    'file:///etc/passwd',
    'ftp://feeds.example/a',
    'https://user:secret@feeds.example/a',
    'not an address',
    'https://FEEDS.example/a',
  ].map((address) => codeOf(() => follow(address, `Feed ${address.length}`)))
  expect(codes).toEqual(['input-wrong', 'input-wrong', 'input-wrong', 'input-wrong', 'feed-followed'])
  expect(codeOf(() => follow('https://feeds.example/c', ' feed '))).toBe('intake-name-taken')
})

test('a folder is watched once, and never the one that releases go to', () => {
  const path = folder('agency')
  watch(path, 'Agency')
  expect(codeOf(() => watch(path, 'Again'))).toBe('folder-watched')
  const released = folder('released')
  desk.desk.give('dana', 'choose-release-folder', { folder: released })
  expect(codeOf(() => watch(released, 'Released'))).toBe('folder-is-release-folder')
})
