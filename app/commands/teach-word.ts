import { z } from 'zod'
import { mostWords, spelledWord, withWord } from '../people/known-words.ts'
import { mustBeAdmin, signedIn } from '../people/policies.ts'
import { refuse } from '../problem.ts'
import { command, decided } from './command.ts'

/** Teaches spelling a word, or takes one back: for oneself, or for the whole house, which an admin does. */
export const teachWord = command({
  name: 'teach-word',
  askedBy: 'window',
  input: z.object({ word: spelledWord, whose: z.enum(['own', 'house']), known: z.boolean() }),
  policy(_desk, actor, { whose }) {
    signedIn(actor)
    if (whose === 'house') mustBeAdmin(actor, 'change the words of the house')
  },
  decide(desk, actor, { word, whose, known }) {
    const person = signedIn(actor)
    const before = (whose === 'house' ? desk.house()?.words : person.words) ?? []
    if (known && before.length >= mostWords)
      refuse('too-many-words', 'There are as many words as spelling can learn.', 'Take some away first.')
    const changes = { words: withWord(before, word, known) }
    return whose === 'house'
      ? decided({ kind: 'house', subject: 'house', type: 'house-settings-changed', data: { changes } })
      : decided({ kind: 'person', subject: person.id, type: 'person-changed', data: { changes } })
  },
})
