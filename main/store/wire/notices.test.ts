import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId, releaseId, type WireTakeId } from '../../../app/ids.ts'
import { codeOf, WireDesk } from '../../testing/wire-desk.ts'

let desk: WireDesk

beforeEach(() => {
  desk = new WireDesk()
})

afterEach(() => {
  expect(desk.service.verify().problems).toEqual([])
  desk.close()
})

const ferry = (version: string, given = {}) => ({ version, headline: `Ferry, version ${version}`, ...given })
const kill = (version: string) => ferry(version, { pubstatus: 'canceled' })
const signals = (slug: string) =>
  desk.story(slug).wireNotices.map((notice) => [notice.signal, notice.acknowledged !== null])
const standing = (slug: string): WireTakeId => {
  const notice = desk.story(slug).wireNotices.find((one) => one.acknowledged === null)
  if (notice === undefined) throw new Error('no notice stands')
  return notice.takeId
}
const wireGateOf = (slug: string) =>
  desk.service.story(desk.story(slug).id, desk.ids.dana).gates.find((gate) => gate.id === 'wire-current')

test('a correction tells every story that used the item, and a kill after it as well', () => {
  const item = desk.keepCopy(ferry('1'))
  desk.startStory('ferry-one', item)
  desk.startStory('ferry-two', item)
  desk.keepCopy(ferry('2', { signals: ['correction'] }))
  for (const slug of ['ferry-one', 'ferry-two']) expect(signals(slug)).toEqual([['correction', false]])
  desk.keepCopy(kill('3'))
  expect(signals('ferry-one')).toEqual([['kill', false]])
  expect(
    desk.service
      .wireItem(item, desk.ids.mira)
      .notices.map((one) => one.slug)
      .sort(),
  ).toEqual(['ferry-one', 'ferry-two'])
})

test('neither an older take that comes late nor the same take again tells anybody', () => {
  desk.startStory('ferry', desk.keepCopy(ferry('2')))
  desk.keepCopy(ferry('1', { signals: ['correction'] }))
  desk.keepCopy(ferry('2', { wordCount: 4 }))
  expect(signals('ferry')).toEqual([])
})

test('an update voids the approval and closes the gate until an editor takes note', () => {
  desk.startStory('ferry', desk.keepCopy(ferry('1')))
  desk.give('mira', 'submit-for-approval', { storyId: desk.story('ferry').id })
  desk.approve('ferry')
  desk.keepCopy(ferry('2'))
  expect(desk.story('ferry')).toMatchObject({ state: 'review', approval: null, voided: { changed: ['wire source'] } })
  expect(wireGateOf('ferry')).toMatchObject({ outcome: 'block', overridable: false })
  expect(codeOf(() => desk.approve('ferry'))).toBe('gate-closed')
  desk.give('mira', 'acknowledge-wire-notice', {
    storyId: desk.story('ferry').id,
    takeId: standing('ferry'),
    reason: '',
  })
  expect(wireGateOf('ferry')).toMatchObject({ outcome: 'pass' })
  desk.approve('ferry')
  expect(desk.story('ferry').state).toBe('approved')
})

test('a kill is acknowledged by a chief who gives a reason, and by nobody else', () => {
  desk.startStory('ferry', desk.keepCopy(ferry('1')))
  desk.keepCopy(kill('2'))
  const notice = { storyId: desk.story('ferry').id, takeId: standing('ferry') }
  const say = (who: 'mira' | 'dana', reason: string) =>
    codeOf(() => desk.give(who, 'acknowledge-wire-notice', { ...notice, reason }))
  expect(say('mira', 'We have our own source.')).toBe('not-allowed')
  expect(say('dana', '')).toBe('reason-missing')
  expect(say('dana', 'We have our own source.')).toBe('allowed')
  expect(say('dana', 'We have our own source.')).toBe('no-such-notice')
  expect(wireGateOf('ferry')?.reason).toContain('Dana Voss let the story stand: We have our own source.')
})

test('attaching the item again links the current take and acknowledges an update, but not a kill', () => {
  const item = desk.keepCopy(ferry('1'))
  const id = desk.startStory('ferry', item)
  const currentTake = () => desk.service.wireItem(item, desk.ids.mira).item.current.id
  desk.keepCopy(ferry('2'))
  desk.give('mira', 'attach-wire', { storyId: id, wireItemId: item })
  expect(desk.story('ferry').wire).toMatchObject([{ itemId: item, takeId: currentTake(), version: '2' }])
  expect(signals('ferry')).toEqual([['update', true]])
  desk.keepCopy(kill('3'))
  desk.give('mira', 'attach-wire', { storyId: id, wireItemId: item })
  expect(signals('ferry')).toEqual([
    ['update', true],
    ['kill', false],
  ])
})

test('copy that is killed already raises its notice as a story takes it', () => {
  desk.startStory('ferry', desk.keepCopy(kill('1')))
  expect(signals('ferry')).toEqual([['kill', false]])
})

test('nothing is released while a notice stands', () => {
  const item = desk.keepCopy(ferry('1'))
  const id = desk.startStory('ferry', item)
  desk.give('mira', 'submit-for-approval', { storyId: id })
  desk.approve('ferry')
  desk.give('dana', 'choose-release-folder', { folder: '/nowhere' })
  desk.keepCopy(ferry('2'))
  const release = { storyId: id, releaseId: newId(releaseId) }
  expect(codeOf(() => desk.give('dana', 'release-story', release))).toBe('wire-notice-stands')
  desk.give('mira', 'attach-wire', { storyId: id, wireItemId: item })
  expect(codeOf(() => desk.give('dana', 'release-story', release))).toBe('not-approved')
})

test('a story that is out is told as well', () => {
  const item = desk.keepCopy(ferry('1'))
  const id = desk.startStory('ferry', item)
  desk.give('mira', 'submit-for-approval', { storyId: id })
  desk.approve('ferry')
  desk.give('dana', 'choose-release-folder', { folder: '/nowhere' })
  desk.give('dana', 'release-story', { storyId: id, releaseId: newId(releaseId) })
  desk.keepCopy(kill('2'))
  expect(desk.story('ferry').state).toBe('published')
  expect(signals('ferry')).toEqual([['kill', false]])
})
