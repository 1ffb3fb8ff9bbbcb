import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillSampleNewsroom } from '../sample/sample-newsroom.ts'
import { codeOf, migrationsFolder } from '../testing/newsroom.ts'
import { Writing, wordsOf } from '../testing/writing.ts'
import { StoreClient } from './store-client.ts'

let dataFolder: string
let client: StoreClient
let restarts = 0

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'stet-falling-'))
  client = await StoreClient.open(fileURLToPath(new URL('../testing/falling-store.ts', import.meta.url)), {
    dataFolder,
    migrationsFolder,
  })
  restarts = 0
  client.onRestarted = () => {
    restarts += 1
  }
})

afterEach(async () => {
  rmSync(join(dataFolder, 'fall'), { force: true })
  await client.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const fall = (moment: 'before' | 'after' | 'always') => writeFileSync(join(dataFolder, 'fall'), moment)

test('a worker that stops before or after its work is started again, and the edit is there once', async () => {
  await fillSampleNewsroom(client)
  const [story] = await client.ask('stories')
  const [mira] = await client.ask('people')
  if (story === undefined || mira === undefined) throw new Error('the sample newsroom is empty')
  const opened = await client.ask('openBody', story.id)
  const writing = new Writing(opened.update)
  fall('before')
  const one = await client.ask('appendEdit', story.id, writing.add('Before it fell.'), mira.id)
  fall('after')
  const two = await client.ask('appendEdit', story.id, writing.add('After it fell.'), mira.id)
  expect([one.sequence, two.sequence]).toEqual([opened.sequence + 1, opened.sequence + 2])
  expect(restarts).toBe(2)
  const words = wordsOf((await client.ask('openBody', story.id)).update)
  expect(words.match(/Before it fell\.|After it fell\./g)).toEqual(['Before it fell.', 'After it fell.'])
})

test('what was asked meanwhile is answered, and what brings the store down twice is refused in words', async () => {
  fall('before')
  const answers = await Promise.all([client.ask('people'), client.ask('house'), client.ask('intakes')])
  expect(answers).toEqual([[], null, []])
  fall('always')
  expect(await codeOf(() => client.ask('people'))).toBe('store-stopped')
  rmSync(join(dataFolder, 'fall'))
  expect(await client.ask('people')).toEqual([])
})
