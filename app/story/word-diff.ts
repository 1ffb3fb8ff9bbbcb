import { diffArrays } from 'diff'

/** A stretch of words that both texts have, that only the newer has, or that only the older had. */
export type DiffRun = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** One paragraph of the comparison, in reading order. */
export type DiffParagraph = { readonly runs: readonly DiffRun[] }

/** Paragraphs that share this part of their words or more are one paragraph, rewritten. */
const likeness = 0.4
/** Beyond so many differences two texts have nothing in common that a reader would follow. */
const mostDifferences = 1500
/** How many added paragraphs are looked at for the one a removed paragraph became. */
const furthestMatch = 50

/**
 * Compares the paragraphs of two takes, or of two states of a story, word by word. Paragraphs that stayed are paired with themselves, rewritten ones
 * with what they became; others were added or removed whole. The `same` and `removed` runs together are the older text,
 * `same` and `added` the newer. Words are those of the language (BCP 47; Unicode UAX #29), so that Japanese, which has no
 * spaces, is compared by word as well.
 */
export function diffParagraphs(
  older: readonly string[],
  newer: readonly string[],
  language: string | null,
): DiffParagraph[] {
  const segmenter = segmenterFor(language)
  const changes = changesBetween(older, newer)
  return changes.flatMap(({ kind, values }, index) => {
    const next = changes[index + 1]
    const before = changes[index - 1]
    if (kind === 'removed' && next?.kind === 'added') return rewritten(values, next.values, segmenter)
    if (kind === 'added' && before?.kind === 'removed') return []
    return values.map((text) => whole(kind, text))
  })
}

/** Pairs removed paragraphs with the added ones they became, in order; what is left over stands alone. */
function rewritten(removed: readonly string[], added: readonly string[], segmenter: Intl.Segmenter): DiffParagraph[] {
  const candidates = added.map((text) => wordsOf(text, segmenter))
  const paragraphs: DiffParagraph[] = []
  let nextAdded = 0
  for (const text of removed) {
    const words = wordsOf(text, segmenter)
    const ahead = candidates.slice(nextAdded, nextAdded + furthestMatch).findIndex((other) => isLike(words, other))
    if (ahead === -1) {
      paragraphs.push(whole('removed', text))
      continue
    }
    const match = nextAdded + ahead
    paragraphs.push(...added.slice(nextAdded, match).map((one) => whole('added', one)))
    const runs = changesBetween(words, candidates[match] ?? [])
    paragraphs.push({ runs: runs.map(({ kind, values }) => ({ kind, text: values.join('') })) })
    nextAdded = match + 1
  }
  return [...paragraphs, ...added.slice(nextAdded).map((text) => whole('added', text))]
}

/** What was removed, added or stayed, in order; a removal stands before the addition in its place. */
function changesBetween(older: readonly string[], newer: readonly string[]) {
  const changes = diffArrays([...older], [...newer], { maxEditLength: mostDifferences })
  if (changes === undefined) {
    return [
      { kind: 'removed' as const, values: older },
      { kind: 'added' as const, values: newer },
    ]
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    values: value,
  }))
}

/** Whether two paragraphs share enough words, counted as often as they occur (Dice’s coefficient). */
function isLike(left: readonly string[], right: readonly string[]): boolean {
  const [leftWords, rightWords] = [left.filter(isWord), right.filter(isWord)]
  const counts = new Map<string, number>()
  for (const word of leftWords) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of rightWords) {
    const count = counts.get(word) ?? 0
    if (count > 0) shared += 1
    counts.set(word, count - 1)
  }
  return shared > 0 && (2 * shared) / (leftWords.length + rightWords.length) >= likeness
}

function isWord(segment: string): boolean {
  return /[\p{L}\p{N}]/u.test(segment)
}

function whole(kind: DiffRun['kind'], text: string): DiffParagraph {
  return { runs: [{ kind, text }] }
}

function wordsOf(text: string, segmenter: Intl.Segmenter): string[] {
  return [...segmenter.segment(text)].map((segment) => segment.segment)
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' })
  }
}
