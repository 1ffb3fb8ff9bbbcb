import { expect, test } from 'vitest'
import { storageProblem } from '../store/storage-problem.ts'
import type { StoreClient } from '../store/store-client.ts'
import { codeOf, sampleNewsroom } from '../testing/newsroom.ts'
import { Writing, wordsOf } from '../testing/writing.ts'
import { HeldEdits } from './held-edits.ts'

/** A newsroom whose file may not grow any more, which SQLite answers as it answers a full disk. */
async function fullNewsroom() {
  const newsroom = await sampleNewsroom()
  const { database } = newsroom.store
  const roomy = Number(database.pragma('max_page_count', { simple: true }))
  const ask: StoreClient['ask'] = (method, ...input) =>
    newsroom.client.ask(method, ...input).catch((thrown: unknown) => Promise.reject(storageProblem(thrown)))
  return {
    newsroom,
    store: { ask } as StoreClient,
    fill: () => database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true })}`),
    makeRoom: () => database.pragma(`max_page_count = ${roomy}`),
  }
}

/** More words than the free pages of any small file hold. */
const much = (word: string) => `${word} `.repeat(20_000)

test('what the disk does not take is held in order under its author’s name, shown, and written when there is room', async () => {
  const { newsroom, store, fill, makeRoom } = await fullNewsroom()
  const id = newsroom.storyId('school-lunch-audit')
  const [mira, dana] = [newsroom.who('mira'), newsroom.who('dana')]
  const before = newsroom.service.openBody(id)
  const writing = new Writing(before.update)
  const edits = new HeldEdits(store)
  fill()
  expect(await codeOf(() => edits.append(id, writing.add(much('harbour')), mira))).toBe('store-full')
  expect(await codeOf(() => edits.append(id, writing.add('The first.'), mira))).toBe('store-full')
  expect(await codeOf(() => edits.append(id, writing.add('The second.'), dana))).toBe('store-full')
  expect(edits.waiting).toBe(true)
  const opened = newsroom.service.openBody(id)
  expect(opened.sequence).toBe(before.sequence)
  expect(wordsOf(opened.update)).not.toContain('The first.')
  expect(wordsOf(edits.withHeld(id, opened.update))).toMatch(/The first\.\s+The second\.$/)
  expect(newsroom.service.story(id, mira).story.id).toBe(id)

  makeRoom()
  await edits.writeAll()
  expect(edits.waiting).toBe(false)
  expect(wordsOf(newsroom.service.openBody(id).update)).toMatch(/The first\.\s+The second\.$/)
  const authors = newsroom.store.database
    .prepare('SELECT actor FROM body_update WHERE story_id = ? AND sequence > ? ORDER BY sequence')
    .pluck()
    .all(id, before.sequence)
  expect(authors).toEqual([mira, dana])
})

test('a window that sends its words again after they were written changes nothing', async () => {
  const { newsroom, store, fill, makeRoom } = await fullNewsroom()
  const id = newsroom.storyId('school-lunch-audit')
  const writing = new Writing(newsroom.service.openBody(id).update)
  const edits = new HeldEdits(store)
  const edit = writing.add(much('quay'))
  fill()
  expect(await codeOf(() => edits.append(id, edit, newsroom.who('mira')))).toBe('store-full')
  makeRoom()
  await edits.writeAll()
  const { sequence } = newsroom.service.openBody(id)
  expect(await edits.append(id, edit, newsroom.who('mira'))).toEqual({ sequence })
  expect(newsroom.service.openBody(id).sequence).toBe(sequence)
})
