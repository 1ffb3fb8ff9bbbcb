import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { BodySession, fromStore, restoredInStore, type SaveState } from './body-session.ts'

function started(refusals: number) {
  const document = new Y.Doc()
  const store = new Y.Doc()
  const states: SaveState['kind'][] = []
  let left = refusals
  const session = new BodySession(
    document,
    async (update) => {
      if (left > 0) {
        left -= 1
        throw new Error('the disk is full')
      }
      Y.applyUpdate(store, update)
    },
    (state) => states.push(state.kind),
  )
  return {
    document,
    store,
    states,
    session,
    write: (words: string) => document.getText('t').insert(document.getText('t').length, words),
  }
}

test('saved is said only after the store has the newest words', async () => {
  const { store, states, session, write } = started(0)
  write('one ')
  write('two')
  expect(states).not.toContain('saved')
  expect(await session.flush()).toBeNull()
  expect(store.getText('t').toString()).toBe('one two')
  expect(states.at(-1)).toBe('saved')
})

test('words the store refused are kept in order and sent again', async () => {
  vi.useFakeTimers()
  const { store, states, session, write } = started(1)
  write('one ')
  expect(await session.flush()).toBe('the disk is full')
  expect(states.at(-1)).toBe('unsaved')
  write('two')
  await vi.advanceTimersByTimeAsync(5000)
  vi.useRealTimers()
  expect(store.getText('t').toString()).toBe('one two')
  expect(states.at(-1)).toBe('saved')
})

test('what comes from the store, a restored version too, is not sent back', async () => {
  const { document, states, session } = started(1)
  const elsewhere = new Y.Doc()
  elsewhere.getText('t').insert(0, 'from the store')
  Y.applyUpdate(document, Y.encodeStateAsUpdate(elsewhere), fromStore)
  elsewhere.getText('t').insert(0, 'restored ')
  Y.applyUpdate(document, Y.encodeStateAsUpdate(elsewhere), restoredInStore)
  expect(await session.flush()).toBeNull()
  expect(states).toEqual([])
})
