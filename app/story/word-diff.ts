import { diffArrays } from 'diff'

/** A stretch of words that stands in both texts, only in the later one, or only in the earlier one. */
export type DiffRun = { readonly change: 'same' | 'added' | 'removed'; readonly text: string }

/** A paragraph of two texts laid over each other. Its runs, removed ones left out, are the later paragraph. */
export type DiffParagraph = {
  readonly change: 'same' | 'added' | 'removed' | 'changed'
  readonly runs: readonly DiffRun[]
}

/**
 * What turns one line of text into another, word by word. Words are found as the language divides them (UAX 29 with
 * the dictionaries of Intl.Segmenter), so that Japanese, which writes no spaces, is compared by words too.
 * @param language BCP 47; what is no language tag is read as English.
 */
export function diffWords(before: string, after: string, language: string): DiffRun[] {
  if (before === after) return before === '' ? [] : [{ change: 'same', text: before }]
  const runs = diffArrays(wordsOf(before, language), wordsOf(after, language)).map(
    ({ added, removed, value }): DiffRun => ({
      change: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  )
  return withoutIslands(runs)
}

/**
 * What turns paragraphs into others. Paragraphs that stand in both are found first; between them, those that share
 * most words are laid over each other in order, and the rest were added or removed whole.
 */
export function diffParagraphs(before: readonly string[], after: readonly string[], language: string): DiffParagraph[] {
  const laid: DiffParagraph[] = []
  let gone: string[] = []
  let come: string[] = []
  const layRest = () => {
    laid.push(...layOver(gone, come, language))
    gone = []
    come = []
  }
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (removed) gone.push(...value)
    else if (added) come.push(...value)
    else {
      layRest()
      laid.push(...value.map((text): DiffParagraph => ({ change: 'same', runs: diffWords(text, text, language) })))
    }
  }
  layRest()
  return laid
}

/** How much of the later text stands in the earlier one too, from 0 to 1, counted in letters and digits. */
export function shareKept(paragraphs: readonly DiffParagraph[]): number {
  const count = (change: DiffRun['change']) =>
    paragraphs
      .flatMap((paragraph) => paragraph.runs.filter((run) => run.change === change))
      .reduce((sum, run) => sum + lettersOf(run.text), 0)
  const kept = count('same')
  const all = kept + count('added')
  return all === 0 ? 0 : kept / all
}

/** Lays two stretches of paragraphs over each other, each pair at least a third alike, none crossing another. */
function layOver(before: readonly string[], after: readonly string[], language: string): DiffParagraph[] {
  const laid: DiffParagraph[] = []
  let from = 0
  for (const text of after) {
    const partner = mostAlike(before, from, text, language)
    if (partner === null) {
      laid.push({ change: 'added', runs: whole('added', text) })
      continue
    }
    laid.push(...before.slice(from, partner).map(removedParagraph))
    laid.push({ change: 'changed', runs: diffWords(before[partner] ?? '', text, language) })
    from = partner + 1
  }
  return [...laid, ...before.slice(from).map(removedParagraph)]
}

/** The nearest paragraphs are looked at, no more: farther ones are seldom the same, and each look costs a comparison. */
const reach = 8

function mostAlike(before: readonly string[], from: number, text: string, language: string): number | null {
  let best: { place: number; likeness: number } | null = null
  const words = distinctWords(text, language)
  for (let place = from; place < Math.min(before.length, from + reach); place += 1) {
    const likeness = likenessOf(words, distinctWords(before[place] ?? '', language))
    if (likeness >= 1 / 3 && likeness > (best?.likeness ?? 0)) best = { place, likeness }
  }
  return best?.place ?? null
}

function likenessOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / Math.max(1, Math.min(left.size, right.size))
}

function distinctWords(text: string, language: string): Set<string> {
  return new Set(wordsOf(text, language).filter((word) => lettersOf(word) > 0))
}

/** A space or comma alone between two changes reads as a part of the change: `27 years` for `28 days`, not a mosaic. */
function withoutIslands(runs: readonly DiffRun[]): DiffRun[] {
  const joined: DiffRun[] = []
  let removed = ''
  let added = ''
  const close = () => {
    joined.push(...whole('removed', removed), ...whole('added', added))
    removed = ''
    added = ''
  }
  runs.forEach((run, place) => {
    const next = runs[place + 1]
    const island = run.change === 'same' && lettersOf(run.text) === 0 && removed !== '' && added !== ''
    if (run.change === 'removed') removed += run.text
    else if (run.change === 'added') added += run.text
    else if (island && next !== undefined && bothChange(runs, place + 1)) {
      removed += run.text
      added += run.text
    } else {
      close()
      joined.push(run)
    }
  })
  close()
  return joined
}

function bothChange(runs: readonly DiffRun[], from: number): boolean {
  const changes = [runs[from]?.change, runs[from + 1]?.change]
  return changes.includes('removed') && changes.includes('added')
}

function removedParagraph(text: string): DiffParagraph {
  return { change: 'removed', runs: whole('removed', text) }
}

function whole(change: DiffRun['change'], text: string): DiffRun[] {
  return text === '' ? [] : [{ change, text }]
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

const segmenters = new Map<string, Intl.Segmenter>()

function wordsOf(text: string, language: string): string[] {
  const known = segmenters.get(language) ?? segmenterFor(language)
  segmenters.set(language, known)
  return Array.from(known.segment(text), (part) => part.segment)
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' })
  }
}
