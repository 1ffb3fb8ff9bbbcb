import { expect, test } from 'vitest'
import { newId, storyId } from '../../../app/ids.ts'
import { wholeWire } from '../../../app/wire/wire-filter.ts'
import { sampleNewsroom } from '../../testing/newsroom.ts'

test('two stories may be made from one piece of copy, which then is used once in every list and count', async () => {
  const newsroom = await sampleNewsroom()
  const { service } = newsroom
  const used = () =>
    service.wireList({ query: '', before: null, limit: 100, filter: { ...wholeWire, only: 'used' } }, null).rows
  const before = used().length
  const item = service
    .wireList({ query: '', before: null, limit: 100, filter: wholeWire }, null)
    .rows.find((row) => !used().some((other) => other.id === row.id))
  const desk = service.house()?.desks[0]
  if (item === undefined || desk === undefined) throw new Error('the sample has copy and desks')
  for (const slug of ['first-of-two', 'second-of-two']) {
    const input = { storyId: newId(storyId), deskId: desk.id, wireItemId: item.id, fields: { slug } }
    newsroom.give('mira', 'start-story', { ...input, appeal: 'leave-out' })
  }
  expect(used()).toHaveLength(before + 1)
})
