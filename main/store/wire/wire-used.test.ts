import { expect, test } from 'vitest'
import { newId, storyId } from '../../../app/ids.ts'
import { wholeWire } from '../../../app/wire/wire-filter.ts'
import { sampleNewsroom } from '../../testing/newsroom.ts'

test('copy that one story was made from may be set beside another, and then stands once among what is used', async () => {
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
  const start = (slug: string, wireItemId: typeof item.id | null) => {
    const id = newId(storyId)
    newsroom.give('mira', 'start-story', {
      storyId: id,
      deskId: desk.id,
      wireItemId,
      fields: { slug },
      appeal: 'leave-out',
    })
    return id
  }
  start('first-of-two', item.id)
  const second = start('second-of-two', null)
  newsroom.give('mira', 'attach-wire', { storyId: second, wireItemId: item.id })
  expect(used()).toHaveLength(before + 1)
})
