import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FeedMemory } from '../../app/wire/intake-memory.ts'
import { FeedServer, rssOf } from '../testing/feed-server.ts'
import { IngestDesk } from '../testing/ingest-desk.ts'
import { ManualClock } from '../testing/manual-clock.ts'
import { FeedFollower, type FeedSettings } from './feeds.ts'

const minute = 60_000
const limits = { connect: 60_000, whole: 60_000, bytes: 200_000, redirects: 5 }

let desk: IngestDesk
let clock: ManualClock
let server: FeedServer
const followers: FeedFollower[] = []

beforeEach(async () => {
  desk = new IngestDesk()
  clock = new ManualClock()
  server = new FeedServer()
  await server.open()
})

afterEach(async () => {
  await Promise.all(followers.splice(0).map((follower) => follower.close()))
  await server.close()
  await desk.close()
})

type Following = Partial<FeedSettings> & { memory?: FeedMemory; limits?: Partial<typeof limits> }

function following(address: string, { memory, limits: own, ...settings }: Following = {}): FeedFollower {
  const follower = new FeedFollower(
    { address, name: 'Harbour feed', everyMinutes: 10, language: null, charset: null, ...settings },
    memory ?? null,
    {
      ingest: desk.ingest,
      clock,
      limits: { ...limits, ...own },
      random: () => 1,
      onFetched: async () => undefined,
    },
  )
  followers.push(follower)
  return follower
}

test('what a feed brings becomes wire items of its name, and the next fetch is planned', async () => {
  const feed = following(server.serve('/feed', rssOf(['Pier lit', 'Crane moved'])))
  await feed.fetch()
  expect(desk.headlines().sort()).toEqual(['Crane moved', 'Pier lit'])
  expect(desk.desk.rows().map(({ source }) => source)).toEqual(['Harbour feed', 'Harbour feed'])
  expect(feed.condition.kind).toBe('working')
  expect(clock.next()).toBe(10.5 * minute)
})

test('the schedule fetches again, and items that are known are not doubled', async () => {
  const address = server.serve('/feed', rssOf(['Pier lit']))
  const feed = following(address)
  feed.start()
  clock.advance(0)
  await feed.fetch()
  server.serve('/feed', rssOf(['Pier lit', 'Crane moved']))
  clock.advance(10.5 * minute)
  await feed.fetch()
  expect(desk.headlines().sort()).toEqual(['Crane moved', 'Pier lit'])
  expect(server.requests).toHaveLength(2)
})

test('a server that knows what it sent last is asked whether that still holds', async () => {
  const address = server.on('/feed', (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
    else
      response
        .writeHead(200, { etag: '"v1"', 'last-modified': 'Fri, 20 Nov 2026 10:00:00 GMT' })
        .end(rssOf(['Pier lit']))
  })
  const feed = following(address)
  await feed.fetch()
  const again = following(address, { memory: feed.memory })
  await again.fetch()
  expect(server.requests[1]?.headers).toMatchObject({
    'if-none-match': '"v1"',
    'if-modified-since': 'Fri, 20 Nov 2026 10:00:00 GMT',
  })
  expect(again.condition.kind).toBe('working')
  expect(desk.headlines()).toEqual(['Pier lit'])
  const elsewhere = server.serve('/other', rssOf(['Crane moved']))
  await following(elsewhere, { memory: feed.memory }).fetch()
  expect(server.requests[2]?.headers['if-none-match']).toBeUndefined()
})

test('failures are said in words and tried again later and later; one success makes all well', async () => {
  server.on('/feed', (_request, response) => response.writeHead(503).end())
  const feed = following(server.address('/feed'))
  const waits: (number | null)[] = []
  for (let time = 0; time < 12; time += 1) {
    await feed.fetch()
    waits.push(clock.next())
  }
  expect(feed.condition).toMatchObject({ kind: 'trouble', message: expect.stringContaining('has a fault (503)') })
  expect(waits.slice(0, 4)).toEqual([minute, 2 * minute, 4 * minute, 8 * minute])
  expect(waits.at(-1)).toBe(6 * 60 * minute)
  server.serve('/feed', rssOf(['Pier lit']))
  await feed.fetch()
  expect(feed.condition.kind).toBe('working')
  expect(feed.memory.failures).toBe(0)
})

test('a server that names a time to come back is left alone until then', async () => {
  server.on('/feed', (_request, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
  const feed = following(server.address('/feed'))
  await feed.fetch()
  expect(clock.next()).toBe(60 * minute)
  const date = new Date(clock.now().getTime() + 90 * minute).toUTCString()
  server.on('/feed', (_request, response) => response.writeHead(503, { 'retry-after': date }).end())
  await feed.fetch()
  expect(clock.next()).toBe(90 * minute)
})

test('redirects are followed, a permanent one is remembered, and a feed that is gone there is sought at home', async () => {
  server.on('/old', (_request, response) => response.writeHead(301, { location: '/new' }).end())
  server.on('/new', (_request, response) => response.writeHead(302, { location: '/now' }).end())
  server.serve('/now', rssOf(['Pier lit']))
  const feed = following(server.address('/old'))
  await feed.fetch()
  expect(desk.headlines()).toEqual(['Pier lit'])
  expect(feed.memory.movedTo).toBe(server.address('/new'))
  await feed.fetch()
  expect(server.requests.map(({ url }) => url)).toEqual(['/old', '/new', '/now', '/new', '/now'])
  server.on('/new', (_request, response) => response.writeHead(404).end())
  for (let time = 0; time < 3; time += 1) await feed.fetch()
  expect(feed.memory.movedTo).toBeNull()
})

test('redirects in a circle, without end, or to what is no web address are refused', async () => {
  server.on('/a', (_request, response) => response.writeHead(302, { location: '/b' }).end())
  server.on('/b', (_request, response) => response.writeHead(302, { location: '/a' }).end())
  for (let hop = 0; hop < 9; hop += 1)
    server.on(`/${hop}`, (_request, response) => response.writeHead(302, { location: `/${hop + 1}` }).end())
  const place = new URL(server.address('/'))
  const leads = {
    '/file': 'file:///etc/passwd',
    '/name': `http://user:secret@${place.host}/a`,
    '/nothing': '',
  }
  for (const [path, location] of Object.entries(leads))
    server.on(path, (_request, response) => response.writeHead(302, { location }).end())
  const codes: Record<string, string | undefined> = {}
  for (const path of ['/a', '/0', '/file', '/name', '/nothing']) {
    const feed = following(server.address(path))
    await feed.fetch()
    codes[path] = feed.memory.trouble?.code
  }
  expect(codes).toEqual({
    '/a': 'feed-redirect-loop',
    '/0': 'feed-too-many-redirects',
    '/file': 'feed-redirect-refused',
    '/name': 'feed-redirect-refused',
    '/nothing': 'feed-redirect-nowhere',
  })
})

test('a small answer that unfolds into a huge one is left, and so is one without end', async () => {
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '))
  const small = following(server.serve('/bomb', bomb, { 'content-encoding': 'gzip' }))
  await small.fetch()
  expect(small.memory.trouble?.code).toBe('feed-too-large')
  const endless = following(
    server.on('/endless', (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(10_000)));
      }
      response.writeHead(200).on('drain', more)
      more()
    }),
  )
  await endless.fetch()
  expect(endless.memory.trouble?.message).toContain('larger than')
})

test('a server that never answers, or never ends, is not waited for', async () => {
  const silent = following(
    server.on('/silent', () => undefined),
    { limits: { connect: 100 } },
  )
  await silent.fetch()
  expect(silent.memory.trouble?.code).toBe('feed-too-slow')
  const slow = following(
    server.on('/slow', (_request, response) => {
      response.writeHead(200).write('<?xml version="1.0"?><rss>')
    }),
    { limits: { whole: 200 } },
  )
  await slow.fetch()
  expect(slow.memory.trouble?.code).toBe('feed-too-slow')
})

test('an answer that is cut off or damaged on its way brings nothing, and says so', async () => {
  const cut = following(
    server.on('/cut', (_request, response) => {
      response.writeHead(200, { 'content-length': '100000' })
      response.write(rssOf(['Pier lit']).slice(0, 200), () => response.destroy())
    }),
  )
  await cut.fetch()
  expect(cut.memory.trouble?.code).toBe('feed-cut-off')
  const garbled = following(server.serve('/garbled', 'not zipped at all', { 'content-encoding': 'gzip' }))
  await garbled.fetch()
  expect(garbled.memory.trouble?.code).toBe('feed-garbled')
  expect(desk.headlines()).toEqual([])
})

test('the encoding the server names is used where the bytes fit no other', async () => {
  const latin = Buffer.from(rssOf(['Café am Kai geöffnet'], 'utf-8'), 'latin1')
  const feed = following(server.serve('/latin', latin, { 'content-type': 'application/rss+xml; charset=iso-8859-1' }))
  await feed.fetch()
  expect(desk.headlines()).toEqual(['Café am Kai geöffnet'])
  const wrong = following(
    server.serve('/wrong', rssOf(['Ærø-færgen sejler igen']), { 'content-type': 'text/xml; charset=shift_jis' }),
  )
  await wrong.fetch()
  expect(desk.headlines()).toContain('Ærø-færgen sejler igen')
})

test('a web page, a picture or words at a feed’s address are trouble with the feed, not copy and not held files', async () => {
  const page =
    '<!doctype html><html><head><title>Sign in</title></head><body><p>Welcome to our hotel.</p></body></html>'
  const bodies = { '/page': page, '/picture': Buffer.from('89504e470d0a1a0a0000', 'hex'), '/words': 'Nothing here.' }
  for (const [path, body] of Object.entries(bodies)) {
    const feed = following(server.serve(path, body))
    await feed.fetch()
    expect(feed.memory.trouble?.code).toBe('feed-no-feed')
  }
  expect(desk.headlines()).toEqual([])
  expect(desk.held()).toEqual([])
})

test('a feed with no items in it is well', async () => {
  const feed = following(server.serve('/empty', rssOf([])))
  await feed.fetch()
  expect(feed.condition.kind).toBe('working')
  expect(desk.held()).toEqual([])
})

test('a server that takes no connections is trouble; no network is a state that is looked at every minute', async () => {
  const address = server.address('/feed')
  await server.close()
  const refused = following(address)
  await refused.fetch()
  expect(refused.memory.trouble).toMatchObject({ kind: 'failed', code: 'feed-refused' })
  const offline = following('http://feeds.invalid/feed')
  for (let time = 0; time < 3; time += 1) await offline.fetch()
  expect(offline.condition.kind).toBe('offline')
  expect(offline.memory.failures).toBe(0)
  expect(clock.next()).toBe(minute)
  await server.open()
})

test('a plan made before the desk ended holds after it; one from a wrong clock does not', async () => {
  const feed = following(server.serve('/feed', rssOf(['Pier lit'])))
  await feed.fetch()
  await feed.close()
  const { memory } = feed
  clock.advance(4 * minute)
  following(server.address('/feed'), { memory }).start()
  expect(clock.next()).toBe(6.5 * minute)
  following(server.address('/feed'), { memory: { ...memory, nextTryAt: '2099-01-01T00:00:00.000Z' } }).start()
  expect(clock.next()).toBe(0)
})
