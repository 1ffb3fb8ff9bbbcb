import { expect, test } from 'vitest'
import { languageOf } from './language.ts'

test.each([
  ['The crossing will be shut for a month and the ferries run in the meantime.', 'en'],
  ['Die Brücke wird für einen Monat gesperrt, und das ist nicht die erste.', 'de'],
  ['Le pont est fermé pour un mois et les bacs partent dans la nuit.', 'fr'],
  ['El puente se cierra por un mes y los barcos salen de la ciudad.', 'es'],
  ['橋は来月から通行止めになる。', 'ja'],
  ['다리는 다음 달부터 통제된다.', 'ko'],
  ['Meridian Coastline', null],
  ['', null],
])('takes %s as %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})
