import type { WireItem } from '../../app/wire/wire-item.ts'
import { Random } from './random.ts'

const starts = [
  'har',
  'mer',
  'tol',
  'ves',
  'bran',
  'cor',
  'del',
  'fen',
  'gar',
  'lin',
  'mon',
  'nor',
  'pel',
  'ros',
  'sul',
  'tam',
]
const middles = ['a', 'e', 'i', 'o', 'en', 'or', 'an', 'il', 'ur', 'es']
const ends = ['bour', 'ton', 'ing', 'er', 'ment', 'ity', 'ed', 'al', 'ance', 'ive', 'ory', 'ist', 'ure', 'ation', 's']
const small =
  'the of and to in a for on that by with at from as it was said will has after before its new over two'.split(' ')
const places = ['Harlow Bay', 'Port Tamsin', 'Velm', 'Corran', 'São Telmo', 'Østerby', 'Łankowo']
export const agencies = [
  'Meridian Wire',
  'Northline',
  'Agence Corvin',
  'Tolland Press',
  'Kaidō Tsūshin',
  'Plain Dealer Feed',
]
const signals = [[], [], [], [], [], [], ['update'], ['update'], ['correction'], ['urgent'], ['flash'], ['kill']]
const japanese = [
  '選挙',
  '投票率',
  '知事',
  '東京',
  '発表した',
  '見通し',
  '市議会',
  '港湾',
  '予算案',
  'について',
  'は',
  'が',
  'を',
  '、',
  '経済',
  '調査',
]

/** The words of the made-up language, the most common first. */
export const vocabulary: readonly string[] = [...small, ...inventedWords()]

/**
 * One item of made-up copy; the same number always gives the same item. About one in twelve is Japanese; the word
 * “bulletin” is in every one, “zephyrine” in one of 5,000.
 */
export function madeUpItem(number: number): WireItem {
  const random = new Random(number * 2_654_435_761)
  random.next()
  const isJapanese = number % 12 === 5
  const paragraphs = isJapanese
    ? [run(random, 60), run(random, 50)]
    : [`The ${sentence(random, 22)}`, sentence(random, 26), sentence(random, 26)]
  if (number % 5000 === 17) paragraphs.push('A zephyrine lamp was found.')
  const headline = isJapanese ? run(random, 10) : sentence(random, 7).slice(0, -1)
  return {
    guid: `urn:made-up:${number}`,
    version: '1',
    supersedes: [],
    address: null,
    headline,
    slugline: `${random.often(vocabulary)}-${random.often(vocabulary)}`,
    byline: `By ${random.of(['Ada', 'Milo', 'Zoë', 'Ines'])} ${random.of(['Varga', 'Okoro', 'Lindqvist'])}`,
    dateline: random.of(places),
    credit: random.of(agencies),
    copyright: null,
    copyrightHolder: null,
    usageTerms: null,
    language: isJapanese ? 'ja' : random.of(['en', 'en', 'en-GB', 'fr']),
    urgency: 1 + random.below(8),
    pubstatus: 'usable',
    signals: random.of(signals),
    versionCreated: new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString(),
    embargoed: null,
    edNote: null,
    wordCount: null,
    keywords: [random.often(vocabulary), 'bulletin'],
    subjects: [],
    places: [],
    media: [],
    body: paragraphs.map((text) => ({ type: 'paragraph' as const, content: [{ text }] })),
    paragraphs,
    appeal: [],
  }
}

function sentence(random: Random, words: number): string {
  const chosen = Array.from({ length: words }, (_, index) =>
    index % 3 === 1 ? random.of(small) : random.often(vocabulary),
  )
  const text = chosen.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function run(random: Random, words: number): string {
  return `${Array.from({ length: words }, () => random.of(japanese)).join('')}。`
}

function inventedWords(): string[] {
  const random = new Random(7)
  const words = new Set<string>()
  while (words.size < 30_000) {
    const word = random.of(starts) + random.of(middles) + (words.size > 600 ? random.of(middles) : '') + random.of(ends)
    words.add(
      words.size > 6000
        ? `${word}${random.of(['', 'o', 'en', 'ish', 'ly', 'less', 'ness', 'hood', 'ward'])}${random.of(middles)}`
        : word,
    )
  }
  return [...words]
}
