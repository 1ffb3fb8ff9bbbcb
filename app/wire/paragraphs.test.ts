import { expect, test } from 'vitest'
import { blocksOf, joinLines } from './paragraphs.ts'

const paragraphs = (text: string) => blocksOf(text).map(joinLines)

test.each(['\n', '\r\n', '\r'])('parts copy at blank lines and joins wrapped lines, line end %j', (end) => {
  expect(paragraphs(['One two', 'three.', '', ' ', 'Four.', ''].join(end))).toEqual(['One two three.', 'Four.'])
})

test('joins Japanese lines without a space, mixed ones with one', () => {
  expect(paragraphs('橋を\n通行止めに\nAP の記者')).toEqual(['橋を通行止めに AP の記者'])
})

test('starts a paragraph at an indented line where there are no blank lines', () => {
  expect(paragraphs('\tThe tunnel will\nclose.\n\tFerries will\nrun.')).toEqual([
    'The tunnel will close.',
    'Ferries will run.',
  ])
  expect(paragraphs('　橋は\n閉じる。\n　船は出る。')).toEqual(['橋は閉じる。', '船は出る。'])
})

test('takes each line as a paragraph where every line ends a sentence', () => {
  expect(paragraphs('The tunnel closes.\nFerries run.')).toEqual(['The tunnel closes.', 'Ferries run.'])
})
