import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyOf } from '../../../app/wire/test-copy.ts'
import { WireDesk } from '../../testing/wire-desk.ts'
import { indexedCopy } from './indexed-item.ts'
import { partsOf, partTable, partWidth, WireIndex } from './wire-index.ts'

let desk: WireDesk

beforeEach(() => {
  desk = new WireDesk()
})
afterEach(() => desk.close())

const words = (headline: string) =>
  indexedCopy({
    headline,
    sourceId: null,
    language: 'en',
    signal: 'new',
    urgency: null,
    takes: [copyOf({ headline, paragraphs: [] })],
  })

const positionsWith = (word: string) =>
  partsOf(desk.database).flatMap((part) =>
    desk.database
      .prepare<[string], number>(`SELECT rowid FROM ${partTable(part)} WHERE ${partTable(part)} MATCH ?`)
      .pluck()
      .all(word),
  )

test('a part that was begun in a batch that failed is begun again by the next', () => {
  const { database } = desk
  const index = new WireIndex(database)
  const failing = database.transaction(() => {
    index.add(1, words('Ferry'))
    index.add(partWidth, words('Ferry'))
    throw new Error('the disk is full')
  })
  expect(failing).toThrow('the disk is full')
  expect(partsOf(database)).toEqual([])
  index.remove(1)
  index.add(2, words('Ferry'))
  index.add(partWidth + 1, words('Ferry'))
  expect(partsOf(database)).toEqual([1, 0])
  expect(positionsWith('ferry')).toEqual([partWidth + 1, 2])
})

test('what is removed is found no more, and removing what is not there changes nothing', () => {
  const index = new WireIndex(desk.database)
  index.add(1, words('Ferry'))
  index.add(2, words('Ferry lamps'))
  index.remove(2)
  index.remove(3)
  index.remove(9 * partWidth)
  expect(positionsWith('ferry')).toEqual([1])
  index.add(2, words('Tram'))
  expect(positionsWith('tram')).toEqual([2])
})
