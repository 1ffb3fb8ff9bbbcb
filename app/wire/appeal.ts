import { appealRole } from './appeal-wording.ts'
import { sentencesOf } from './sentences.ts'
import { comparable, similarity } from './similarity.ts'

/** Body paragraphs, and the sentences after them that ask readers to subscribe. */
export type AppealSplit = { readonly paragraphs: readonly string[]; readonly appeal: readonly string[] }

const ALIKE = 0.85
const SHORTEST_FOOTER = 20
const MOST_PARAGRAPHS = 4
const MOST_SENTENCES = 8

/**
 * Takes the sender's appeal off the end of the copy: what is like a known footer (0.85 or more), else trailing
 * sentences whose wording asks the reader to subscribe, with the praise that leads up to them. Only whole sentences
 * at the very end go, and the first paragraph always stays.
 */
export function splitAppeal(paragraphs: readonly string[], knownFooters: readonly string[] = []): AppealSplit {
  return byFooter(paragraphs, knownFooters) ?? byWording(paragraphs)
}

function byFooter(paragraphs: readonly string[], knownFooters: readonly string[]): AppealSplit | null {
  const footers = knownFooters.map(comparable).filter((footer) => footer.length >= SHORTEST_FOOTER)
  if (footers.length === 0) return null
  let best: AppealSplit | null = null
  let bestScore = ALIKE
  for (const candidate of endings(paragraphs)) {
    const words = comparable(candidate.appeal.join(' '))
    for (const footer of footers) {
      if (words.length > footer.length * 1.4 || footer.length > words.length * 1.4) continue
      const score = similarity(words, footer)
      if (score < bestScore) continue
      best = candidate
      bestScore = score
    }
  }
  return best
}

/** The ways to cut the end off: the last sentences of the last paragraph, or the last few whole paragraphs. */
function endings(paragraphs: readonly string[]): AppealSplit[] {
  const cuts: AppealSplit[] = []
  for (let count = 1; count <= MOST_PARAGRAPHS && count < paragraphs.length; count += 1) {
    const appeal = paragraphs.slice(-count).flatMap(sentencesOf)
    cuts.push({ paragraphs: paragraphs.slice(0, -count), appeal })
  }
  const sentences = sentencesOf(paragraphs.at(-1) ?? '')
  for (let count = 1; count <= MOST_SENTENCES && count < sentences.length; count += 1) {
    cuts.push(cutSentences(paragraphs, sentences, count))
  }
  return cuts
}

function byWording(paragraphs: readonly string[]): AppealSplit {
  let rest: AppealSplit = { paragraphs, appeal: [] }
  for (let taken = 0; taken < MOST_PARAGRAPHS; taken += 1) {
    const sentences = sentencesOf(rest.paragraphs.at(-1) ?? '')
    const count = trailingAppeal(sentences, rest.appeal.length > 0)
    if (count === 0) return rest
    const isWhole = count === sentences.length
    if (isWhole && rest.paragraphs.length === 1) return rest
    const cut = isWhole
      ? { paragraphs: rest.paragraphs.slice(0, -1), appeal: sentences }
      : cutSentences(rest.paragraphs, sentences, count)
    rest = { paragraphs: cut.paragraphs, appeal: [...cut.appeal, ...rest.appeal] }
    if (!isWhole) break
  }
  return rest
}

/** How many sentences at the end are appeal. Praise and links count only in front of, or behind, an actual ask. */
function trailingAppeal(sentences: readonly string[], hasAsk: boolean): number {
  const roles = sentences.map(appealRole)
  const lastCopy = roles.lastIndexOf('copy')
  const tail = roles.slice(lastCopy + 1)
  return tail.includes('ask') || (hasAsk && lastCopy === -1) ? tail.length : 0
}

function cutSentences(paragraphs: readonly string[], sentences: readonly string[], count: number): AppealSplit {
  const kept = sentences.slice(0, -count)
  const last = paragraphs.at(-1) ?? ''
  const end = endOf(last, kept)
  return { paragraphs: [...paragraphs.slice(0, -1), last.slice(0, end).trimEnd()], appeal: sentences.slice(-count) }
}

function endOf(paragraph: string, kept: readonly string[]): number {
  let end = 0
  for (const sentence of kept) end = paragraph.indexOf(sentence, end) + sentence.length
  return end
}
