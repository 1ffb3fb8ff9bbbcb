import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import nspell from 'nspell'
import { type Dictionary, dictionaries } from '../../app/people/spelling-language.ts'
import type { SpellingAnswer, SpellingQuestion } from './spelling.ts'

/** How many suggestions a menu has room for. */
const most = 5

const port = parentPort
if (port === null) throw new Error('spelling runs in a worker thread')

const folder = workerData as string
const opened = new Map<Dictionary, ReturnType<typeof nspell>>()

/** A Hunspell dictionary, read the first time it is needed; French takes seconds. */
function dictionary(name: Dictionary): ReturnType<typeof nspell> {
  const known = opened.get(name)
  if (known !== undefined) return known
  if (!dictionaries.includes(name)) throw new Error(`no dictionary is called ${name}`)
  const read = nspell({
    aff: readFileSync(join(folder, name, 'index.aff')),
    dic: readFileSync(join(folder, name, 'index.dic')),
  })
  opened.set(name, read)
  return read
}

port.on('message', ({ id, kind, name, words }: SpellingQuestion) => {
  const { correct, suggest } = bound(dictionary(name))
  const answer =
    kind === 'check'
      ? words.filter((word) => !correct(plain(word)))
      : words.flatMap((word) => suggest(plain(word)).slice(0, most))
  port.postMessage({ id, words: answer } satisfies SpellingAnswer)
})

function bound(spell: ReturnType<typeof nspell>) {
  return { correct: (word: string) => spell.correct(word), suggest: (word: string) => spell.suggest(word) }
}

/** A word with the straight apostrophes dictionaries have. */
function plain(word: string): string {
  return word.replaceAll('’', "'")
}
