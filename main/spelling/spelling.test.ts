import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dictionaryFor } from '../../app/people/spelling-language.ts'
import { codeOf, sampleNewsroom } from '../testing/newsroom.ts'
import { Spelling } from './spelling.ts'

let dictionaryFolder: string

beforeAll(() => {
  dictionaryFolder = mkdtempSync(join(tmpdir(), 'stet-dictionaries-'))
  for (const name of ['en', 'en-gb'])
    for (const file of ['index.aff', 'index.dic'])
      cpSync(
        join(import.meta.dirname, `../../node_modules/dictionary-${name}`, file),
        join(dictionaryFolder, name, file),
      )
})

afterAll(() => rmSync(dictionaryFolder, { recursive: true, force: true }))

async function desk() {
  const newsroom = await sampleNewsroom()
  const workerFile = fileURLToPath(new URL('./spelling-worker.ts', import.meta.url))
  return { newsroom, spelling: new Spelling({ workerFile, dictionaryFolder }, newsroom.client) }
}

test('words are checked in the language of their window, and nothing where there is no dictionary', async () => {
  const { newsroom, spelling } = await desk()
  const mira = newsroom.who('mira')
  spelling.write(1, 'en-GB')
  spelling.write(2, 'en-US')
  spelling.write(3, 'ja')
  const words = ['harbour', 'harbor', 'harbuor', 'didn’t']
  expect(await spelling.misspelled(1, words, mira)).toEqual(['harbor', 'harbuor'])
  expect(await spelling.misspelled(2, words, mira)).toEqual(['harbour', 'harbuor'])
  expect(await spelling.misspelled(3, words, mira)).toEqual([])
  expect(await spelling.misspelled(4, words, mira)).toEqual([])
  expect((await spelling.suggestions(1, 'harbuor'))[0]).toBe('harbour')
  await spelling.close()
})

test('own words are one person’s, house words everybody’s and an admin’s to teach; both can be taken back', async () => {
  const { newsroom, spelling } = await desk()
  const [mira, dana] = [newsroom.who('mira'), newsroom.who('dana')]
  const admin = newsroom.service.people().find((one) => one.admin)
  const plain = newsroom.service.people().find((one) => !one.admin)
  if (admin === undefined || plain === undefined) throw new Error('the sample has both')
  spelling.write(1, 'en')
  const wrong = (person: typeof mira) => spelling.misspelled(1, ['Skerravik', 'Ostwick'], person)
  newsroom.give('mira', 'teach-word', { word: 'Skerravik', whose: 'own', known: true })
  expect(await wrong(mira)).toEqual(['Ostwick'])
  expect(await wrong(dana)).toEqual(['Skerravik', 'Ostwick'])
  const house = { word: 'Ostwick', whose: 'house', known: true } as const
  expect(await codeOf(() => newsroom.give(plain.signInName, 'teach-word', house))).not.toBe('allowed')
  newsroom.give(admin.signInName, 'teach-word', house)
  expect(await wrong(mira)).toEqual([])
  newsroom.give('mira', 'teach-word', { word: 'Skerravik', whose: 'own', known: false })
  expect(await wrong(mira)).toEqual(['Skerravik'])
  expect(newsroom.service.verify().problems).toEqual([])
  await spelling.close()
})

test('each language is spelled by the dictionary of its region', () => {
  expect(['en', 'en-US', 'en-GB', 'en-AU', 'fr-CA', 'nl', 'de', 'ja'].map(dictionaryFor)).toEqual([
    'en',
    'en',
    'en-gb',
    'en-gb',
    'fr',
    'nl',
    null,
    null,
  ])
})
