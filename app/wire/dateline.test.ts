import { expect, test } from 'vitest'
import { datelineOf } from './dateline.ts'

test.each([
  ['TOKYO, April 28 (Meridian) – The minister', 'TOKYO, April 28', 'Meridian'],
  ['LONDON — The minister', 'LONDON', null],
  ['WELLINGTON, 3 March (MP) - The minister', 'WELLINGTON, 3 March', 'MP'],
  ['WASHINGTON, D.C. (MP) -- The minister', 'WASHINGTON, D.C.', 'MP'],
  ['BUENOS AIRES, Argentina (MP) _ For', 'BUENOS AIRES, Argentina', 'MP'],
  ['Grünau (mp) - Die Brücke', 'Grünau', 'mp'],
  ['Grünau, 3. März – Die Brücke', 'Grünau, 3. März', null],
  ['PARIS, 3 mars 2024 (MP) - Le pont', 'PARIS, 3 mars 2024', 'MP'],
  ['Grünau (MP): Die Brücke', 'Grünau', 'MP'],
  ['【東京=港湾通信】橋は', '東京', '港湾通信'],
  ['【ワシントン共同】橋は', 'ワシントン', '共同'],
])('reads %s', (paragraph, dateline, agency) => {
  expect(datelineOf(paragraph)).toEqual({ dateline, agency })
})

test.each([
  'The minister – a former mayor – met voters.',
  'Ministers met (in private) - and left.',
  'Selby - the town - voted.',
  '“LONDON — calling,” he said.',
  '【速報】橋は閉じる',
  'Ministers (in private): they left.',
  'It was cold (minus ten) – very cold.',
])('finds no dateline in %s', (paragraph) => {
  expect(datelineOf(paragraph)).toBeNull()
})
