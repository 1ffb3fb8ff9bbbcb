import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrivalOf, inOrder, type Received } from './takes.ts'
import { copyOf } from './test-copy.ts'
import { compareVersions } from './version-order.ts'
import type { WireItem } from './wire-item.ts'

const noon = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 12, minutes)).toISOString()
const received = (item: WireItem, minutes = 0): Received => ({ receivedAt: noon(minutes), format: 'text', item })
const say = (words: string, given: Partial<WireItem> = {}) => copyOf({ headline: words, ...given })

/** What the desk holds after copy arrived in that order, one a minute. */
function afterArrivals(items: readonly WireItem[]) {
  let takes: Received[] = []
  for (const [minutes, item] of items.entries()) {
    const take = received(item, minutes)
    const arrival = arrivalOf(takes, take)
    if (arrival.kind === 'kept') takes = [...takes, take]
    if (arrival.kind === 'redated') takes = takes.map((known) => (known === arrival.known ? arrival.now : known))
  }
  return inOrder(takes).map(({ take, signal, conflict }) => ({
    headline: take.item.headline,
    version: take.item.version,
    pubstatus: take.item.pubstatus,
    signal,
    conflict,
  }))
}

const headlines = (items: readonly WireItem[]) => afterArrivals(items).map((take) => take.headline)

const anyTake = fc
  .record({
    headline: fc.constantFrom('a', 'b', 'c', 'd'),
    version: fc.option(fc.constantFrom('1', '2', '10', '01', '1.5'), { nil: null }),
    minutes: fc.option(fc.nat(4), { nil: null }),
    isKill: fc.boolean(),
  })
  .filter(({ version, minutes }) => version !== null || minutes !== null)
  .map(({ headline, version, minutes, isKill }) =>
    say(headline, {
      version,
      // Without a version the same time means the same words; the test below is about the others.
      versionCreated: minutes === null ? null : noon(version === null ? headline.charCodeAt(0) : minutes),
      pubstatus: isKill ? 'canceled' : 'usable',
    }),
  )

test('whatever the order of arrival, the takes stand in the same order and the same one is current', () => {
  const arrivals = fc
    .array(anyTake, { minLength: 1, maxLength: 8 })
    .chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })))
  fc.assert(
    fc.property(arrivals, ([items, shuffled]) => {
      const strip = (takes: ReturnType<typeof afterArrivals>) =>
        takes.map((take) => ({ ...take, version: take.version?.replace('01', '1') }))
      expect(strip(afterArrivals(shuffled))).toEqual(strip(afterArrivals(items)))
    }),
    { numRuns: 2000 },
  )
})

test('no take is lost, and the same version with the same words is there once', () => {
  fc.assert(
    fc.property(fc.array(anyTake, { maxLength: 8 }), (items) => {
      const kinds = new Set(
        items.map((item) => `${item.version?.replace('01', '1')} ${item.headline} ${item.pubstatus}`),
      )
      expect(afterArrivals([...items, ...items])).toHaveLength(kinds.size)
    }),
  )
})

test('a higher version wins, and an older one that comes late takes its place in order', () => {
  const [first, second, tenth] = [
    say('first', { version: '1' }),
    say('second', { version: '2' }),
    say('tenth', { version: '10' }),
  ]
  expect(headlines([tenth, first, second])).toEqual(['first', 'second', 'tenth'])
})

test('without versions the later version-created wins; with neither, the later arrival', () => {
  const early = say('early', { versionCreated: '2026-11-20T12:00:00Z' })
  const late = say('late', { versionCreated: '2026-11-20T14:30:00+02:00' })
  expect(headlines([late, early])).toEqual(['early', 'late'])
  expect(headlines([say('one'), say('other')])).toEqual(['one', 'other'])
})

test('copy is the same when its last sentences have become known as an appeal, or its paragraphs are parted otherwise', () => {
  const before = say('tunnel', { paragraphs: ['It shuts on Monday.', 'It opens in May.', 'Subscribe today.'] })
  const after = say('tunnel', { paragraphs: ['It shuts on Monday. It opens in May.'], appeal: ['Subscribe today.'] })
  expect(afterArrivals([before, after])).toHaveLength(1)
})

test('a feed that changes its copy without another time or version is believed, and the copy flagged', () => {
  const [before, after] = [say('z before', { versionCreated: noon(0) }), say('a after', { versionCreated: noon(0) })]
  expect(afterArrivals([before, after])).toMatchObject([
    { headline: 'z before', conflict: true },
    { headline: 'a after', conflict: true },
  ])
})

test('an agency that counts no versions but says what its copy is has no conflict', () => {
  const lead = say('lead', { slugline: 'BC-Ferry,2nd Ld-Writethru' })
  expect(afterArrivals([say('first'), lead, say('fixed', { signals: ['correction'] })])).toMatchObject([
    { headline: 'first', conflict: false },
    { headline: 'lead', conflict: false, signal: 'update' },
    { headline: 'fixed', conflict: false, signal: 'correction' },
  ])
})

test('a kill that names no version still wins over the versioned copy it follows', () => {
  const copy = say('copy', { version: '3', versionCreated: noon(0) })
  expect(headlines([copy, say('kill', { pubstatus: 'canceled' })])).toEqual(['copy', 'kill'])
})

test('of two takes with one version the kill is current, and both are flagged', () => {
  const kill = say('a kill', { version: '2', pubstatus: 'canceled' })
  const copy = say('z copy', { version: '2' })
  for (const arrivals of [
    [kill, copy],
    [copy, kill],
  ]) {
    expect(afterArrivals(arrivals)).toMatchObject([
      { headline: 'z copy', conflict: true },
      { headline: 'a kill', conflict: true, signal: 'kill' },
    ])
  }
})

test('a take that follows another and says nothing of itself is an update', () => {
  expect(
    afterArrivals([say('one', { version: '1' }), say('two', { version: '2' })]).map((take) => take.signal),
  ).toEqual(['new', 'update'])
})

test('versions compare as a total order', () => {
  const version = fc.option(fc.stringMatching(/^[0-9a-c.-]{0,6}$/), { nil: null })
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0)
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) expect(compareVersions(a, c)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 2000 },
  )
})
