import { datelineOf } from '../wire/dateline.ts'
import { comparable } from '../wire/similarity.ts'

/** How a sentence of the story stands to the wire copy: as the agency wrote it, changed, or the newsroom’s own. */
export type SentenceOrigin = 'stands' | 'changed' | 'new'

/** A sentence ready to be compared: as it is printed, and the words in it as a reader tells them apart. */
export type ComparedSentence = { readonly text: string; readonly words: readonly string[] }

/** The story laid over the wire copy. */
export type WireComparison = {
  /** What became of each sentence of the wire copy, in its order. */
  readonly wire: readonly { readonly text: string; readonly became: 'stands' | 'changed' | 'gone' }[]
  /** Where each sentence of the story comes from, in its order; `source` is the sentence of the wire, or null for a new one. */
  readonly story: readonly { readonly text: string; readonly origin: SentenceOrigin; readonly source: number | null }[]
  /** The part of the story’s words that are the agency’s, 0 to 1; nought for a story without words. */
  readonly share: number
}

/** Sentences that share this part of their words or more are one sentence, rewritten. */
const likeness = 0.5

/**
 * The sentences of a text in a language (BCP 47), for comparing: parted as Unicode parts them (UAX 29), with the words of
 * the language, so that Japanese, which has no spaces, is compared by word as well. Sentences without a word are left out.
 */
export function sentencesToCompare(text: string, language: string | null): ComparedSentence[] {
  const [sentences, words] = segmentersFor(language)
  return Array.from(sentences.segment(text), ({ segment }) => segment.trim()).flatMap((sentence) => {
    const compared = Array.from(words.segment(sentence), ({ segment }) => comparable(segment)).filter(
      (word) => word !== '',
    )
    return compared.length === 0 ? [] : [{ text: sentence, words: compared }]
  })
}

/** A dateline with the dash, colon or bracket that ends it. */
const opening = /^(?:【[^】]*】|[^–—―−_:]*?(?:\s--?|\s_|\s?[–—―−]|\)\s*(?:-|:))\s+)/u

/**
 * The sentences of a paragraph of wire copy, for comparing. A dateline it opens with is printed but not compared, because a
 * story has it in a field of its own.
 */
export function wireSentencesToCompare(paragraph: string, language: string | null): ComparedSentence[] {
  const dateline = datelineOf(paragraph) === null ? '' : (opening.exec(paragraph)?.[0] ?? '')
  const [first, ...rest] = sentencesToCompare(paragraph.slice(dateline.length), language)
  return first === undefined ? [] : [{ ...first, text: dateline + first.text }, ...rest]
}

/**
 * Says which sentences of the story stand as the agency wrote them, which were changed and which are new. A sentence stands
 * whatever its place, its case and its marks of punctuation; each sentence of the wire stands for one of the story. The
 * agency’s words are all of a sentence that stands and those a changed one shares with its source.
 */
export function compareWithWire(wire: readonly ComparedSentence[], story: readonly ComparedSentence[]): WireComparison {
  const free = new Set(wire.keys())
  const sources = standing(wire, story, free)
  const index = indexOf(wire)
  let taken = 0
  const compared = story.map(({ text, words }, place) => {
    const stands = sources.get(place)
    if (stands !== undefined) {
      taken += words.length
      return { text, origin: 'stands' as const, source: stands }
    }
    const like = likest(words, wire, index, free)
    if (like === null) return { text, origin: 'new' as const, source: null }
    free.delete(like.source)
    taken += like.shared
    return { text, origin: 'changed' as const, source: like.source }
  })
  const all = story.reduce((sum, { words }) => sum + words.length, 0)
  const became = new Map(
    compared.map(({ origin, source }) => [source, origin === 'stands' ? 'stands' : 'changed'] as const),
  )
  return {
    wire: wire.map(({ text }, place) => ({ text, became: became.get(place) ?? 'gone' })),
    story: compared,
    share: all === 0 ? 0 : taken / all,
  }
}

/** Pairs the sentences of the story with those of the wire that have the same words, and takes these out of `free`. */
function standing(
  wire: readonly ComparedSentence[],
  story: readonly ComparedSentence[],
  free: Set<number>,
): Map<number, number> {
  const places = new Map<string, number[]>()
  for (const [place, { words }] of wire.entries()) {
    const key = words.join(' ')
    places.set(key, [...(places.get(key) ?? []), place])
  }
  const sources = new Map<number, number>()
  for (const [place, { words }] of story.entries()) {
    const source = places.get(words.join(' '))?.shift()
    if (source === undefined) continue
    sources.set(place, source)
    free.delete(source)
  }
  return sources
}

/** In which sentences of the wire each word stands, and how often. */
function indexOf(wire: readonly ComparedSentence[]): Map<string, Map<number, number>> {
  const index = new Map<string, Map<number, number>>()
  for (const [place, { words }] of wire.entries()) {
    for (const word of words) {
      const counts = index.get(word) ?? new Map<number, number>()
      counts.set(place, (counts.get(place) ?? 0) + 1)
      index.set(word, counts)
    }
  }
  return index
}

/** The free sentence of the wire that shares most of its words with these (Dice’s coefficient), or null when none is like. */
function likest(
  words: readonly string[],
  wire: readonly ComparedSentence[],
  index: ReadonlyMap<string, ReadonlyMap<number, number>>,
  free: ReadonlySet<number>,
): { readonly source: number; readonly shared: number } | null {
  const shared = new Map<number, number>()
  const seen = new Map<string, number>()
  for (const word of words) {
    const often = (seen.get(word) ?? 0) + 1
    seen.set(word, often)
    for (const [place, count] of index.get(word) ?? []) {
      if (free.has(place) && often <= count) shared.set(place, (shared.get(place) ?? 0) + 1)
    }
  }
  let best: { source: number; shared: number; like: number } | null = null
  for (const [source, count] of shared) {
    const like = (2 * count) / (words.length + (wire[source]?.words.length ?? 0))
    if (like >= likeness && like > (best?.like ?? 0)) best = { source, shared: count, like }
  }
  return best
}

/** Whether this is a language tag at all: copy from the wire names its language as it pleases. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const segmenters = new Map<string, readonly [Intl.Segmenter, Intl.Segmenter]>()

/** Making segmenters costs more than parting a paragraph with them, so each pair is made once. */
function segmentersFor(language: string | null): readonly [Intl.Segmenter, Intl.Segmenter] {
  const tag = language !== null && isLanguage(language) ? language : 'en'
  const known = segmenters.get(tag)
  if (known !== undefined) return known
  const made = [
    new Intl.Segmenter(tag, { granularity: 'sentence' }),
    new Intl.Segmenter(tag, { granularity: 'word' }),
  ] as const
  segmenters.set(tag, made)
  return made
}
