import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWithWire, sentencesToCompare, wireSentencesToCompare } from './wire-comparison.ts'

const compare = (wire: string, story: string, language = 'en') =>
  compareWithWire(sentencesToCompare(wire, language), sentencesToCompare(story, language))
const word = fc.constantFrom('harbour', 'ferry', 'union', 'vote', 'tide', 'clerk', 'ledger', 'river')
const sentence = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => `The ${words.join(' ')}.`)
const copy = fc.array(sentence, { maxLength: 6 }).map((sentences) => sentences.join(' '))

test('copy taken over whole, in whatever order, stands in all of its sentences and is all the agency’s', () => {
  const shuffled = fc
    .array(sentence, { minLength: 1, maxLength: 6 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(
    fc.property(shuffled, ([wire, story]) => {
      const { story: sentences, share, wire: became } = compare(wire.join(' '), story.join(' ').toUpperCase())
      expect(share).toBe(1)
      expect(sentences.every(({ origin }) => origin === 'stands')).toBe(true)
      expect(became.every((one) => one.became === 'stands')).toBe(true)
    }),
  )
})

test('each sentence of the wire counts once, the share is a part, and new sentences lower it', () => {
  fc.assert(
    fc.property(copy, copy, (wire, story) => {
      const compared = compare(wire, story)
      const sources = compared.story.flatMap(({ source }) => source ?? [])
      expect(new Set(sources).size).toBe(sources.length)
      expect(compared.share).toBeGreaterThanOrEqual(0)
      expect(compared.share).toBeLessThanOrEqual(1)
      for (const { origin, source } of compared.story) {
        expect(source === null).toBe(origin === 'new')
        if (source !== null) expect(compared.wire[source]?.became).toBe(origin)
      }
      expect(compared.wire.filter(({ became }) => became !== 'gone')).toHaveLength(sources.length)
      const longer = compare(wire, `${story} Quite something else entirely happened.`)
      expect(longer.share <= compared.share).toBe(true)
    }),
  )
})

test('a changed sentence is told from a new one, and gives the agency the words it shares', () => {
  const wire = 'The ballot passed with 87 percent support, the union said. Talks resume on Friday.'
  const story = 'The ballot passed with 88 percent support, the union said. Nobody at the port answered the phone.'
  const compared = compare(wire, story)
  expect(compared.story.map(({ origin }) => origin)).toEqual(['changed', 'new'])
  expect(compared.wire.map(({ became }) => became)).toEqual(['changed', 'gone'])
  expect(compared.share).toBeCloseTo(9 / 17)
})

test('Japanese is compared by word', () => {
  const compared = compare(
    '市は水位計の更新を終えた。市長が発表した。',
    '市は水位計の更新を昨日終えた。雨は続く。',
    'ja',
  )
  expect(compared.story.map(({ origin }) => origin)).toEqual(['changed', 'new'])
})

test('a language that is none is taken for English', () => {
  expect(compare('Talks resume on Friday.', 'Talks resume on Friday.', 'en_GB').share).toBe(1)
})

test.each(['PORT ALDER, Nov 18 (Meridian Press) – ', 'STRATFORD-UPON-AVON — ', 'Oslo (NTB): ', '【港湾市＝港湾通信】'])(
  'the dateline %s is printed and not compared',
  (dateline) => {
    const [first, second] = wireSentencesToCompare(`${dateline}Ferries sail again. Two stay in port.`, 'en')
    expect(first?.text).toBe(`${dateline}Ferries sail again.`)
    expect(first?.words).toEqual(['ferries', 'sail', 'again'])
    expect(second?.text).toBe('Two stay in port.')
  },
)
