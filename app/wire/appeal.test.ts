import { expect, test } from 'vitest'
import { splitAppeal } from './appeal.ts'

const copy = 'The crossing will shut for a month.'

test.each([
  ['By subscribing, you help us report on the coast.'],
  ['Subscribe to our newsletter.'],
  ['Mit einem Abonnement unterstützen Sie unsere Arbeit.'],
  ['Abonnez-vous et soutenez notre rédaction.'],
  ['Suscríbase y ayude a nuestro periódico.'],
  ['ご購読をお願いします。'],
])('takes %s off the end', (appeal) => {
  expect(splitAppeal([copy, appeal])).toEqual({ paragraphs: [copy], appeal: [appeal] })
  expect(splitAppeal([`${copy} ${appeal}`])).toEqual({ paragraphs: [copy], appeal: [appeal] })
})

test('takes the praise that leads up to the asking, in its own paragraph or the same', () => {
  const praise = 'Independent journalism matters to every town.'
  const ask = 'By subscribing, you help us.'
  expect(splitAppeal([copy, `${praise} ${ask}`]).appeal).toEqual([praise, ask])
  expect(splitAppeal([copy, praise, ask])).toEqual({ paragraphs: [copy], appeal: [praise, ask] })
})

test.each([
  'The price of a subscription rose to four crowns, the publisher said.',
  'You can cancel a subscription within two weeks.',
  '“By subscribing, you help us,” the editor said.',
  'The prize honours independent journalism.',
  'If you subscribe to a gym, check your contract.',
])('leaves copy alone: %s', (sentence) => {
  expect(splitAppeal([copy, sentence])).toEqual({ paragraphs: [copy, sentence], appeal: [] })
})

test('takes an appeal only at the end, and never the whole copy', () => {
  const appeal = 'By subscribing, you help us.'
  expect(splitAppeal([copy, appeal, copy]).appeal).toEqual([])
  expect(splitAppeal([appeal])).toEqual({ paragraphs: [appeal], appeal: [] })
})

test('matches a known footer that differs a little', () => {
  const footer = 'Read more of {{publication}} every morning on the harbour stairs, with coffee and the tide table.'
  const printed = 'Read more of every morning on the harbour stairs with coffee, and the tide tables.'
  expect(splitAppeal([copy, printed], [footer])).toEqual({ paragraphs: [copy], appeal: [printed] })
  expect(splitAppeal([copy, `${copy} ${printed}`], [footer])).toEqual({ paragraphs: [copy, copy], appeal: [printed] })
  expect(splitAppeal([copy, 'Coffee was served on the harbour stairs.'], [footer]).appeal).toEqual([])
})
