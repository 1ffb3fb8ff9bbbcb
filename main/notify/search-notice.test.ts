import { expect, test } from 'vitest'
import { newId, personId, savedSearchId } from '../../app/ids.ts'
import { noticeText } from './search-notice.ts'

const search = {
  id: newId(savedSearchId),
  owner: newId(personId),
  name: 'Port strikes',
  query: 'port strike',
  notify: true,
  savedAt: '2026-11-20T12:00:00.000Z',
  removedAt: null,
}

test('a notification names the search and the newest headline, and says how many more there are', () => {
  const text = (items: number) => noticeText({ search, items, headline: 'Strike at Harlow Bay' })
  expect(text(1)).toEqual({ title: 'Port strikes', body: 'Strike at Harlow Bay', entry: `saved-search:${search.id}` })
  expect(text(2).body).toBe('Strike at Harlow Bay\nand 1 other new item')
  expect(text(7).body).toBe('Strike at Harlow Bay\nand 6 other new items')
  expect(text(100).body).toBe('Strike at Harlow Bay\nand 99 or more other new items')
})
