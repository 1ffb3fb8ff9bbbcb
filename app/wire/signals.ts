import type { WireItem } from './wire-item.ts'

/** What the desk words before a headline say about the copy. */
export type Signal = 'kill' | 'withdrawn' | 'correction' | 'refile' | 'urgent' | 'flash' | 'update' | 'embargoed'

/** The signals of a line; `isOnlySignal` where the line holds nothing that belongs to the copy itself. */
export type SignalLine = { readonly signals: readonly Signal[]; readonly isOnlySignal: boolean }

const WORDS: readonly (readonly [RegExp, Signal])[] = [
  [/^kill(?:ed)?$/iu, 'kill'],
  [/^withdraw(?:n|al)$/iu, 'withdrawn'],
  [/^correct(?:ed|s|ion)$/iu, 'correction'],
  [/^refiled?$/iu, 'refile'],
  [/^urgent$/iu, 'urgent'],
  [/^flash$/iu, 'flash'],
  [/^(?:updated?\d*|lead|ld|(?:\d+(?:st|nd|rd|th))ld|writethru|writethrough)$/iu, 'update'],
  [/^embargoed$/iu, 'embargoed'],
]
const FILLER = /^(?:\d+(?:st|nd|rd|th)?|first|second|third|fourth|fifth|story|mandatory|bulletin|eds|editors)$/iu
const LONGEST_SIGNAL_LINE = 200

/**
 * The signals a line before the headline carries, or null: `KILL`, `2nd Lead-Writethru`, `(CORRECTS spelling of the
 * name)`, `EDITORS: WITHDRAWN`, or a prefix on a headline such as `CORRECTED-` and `URGENT:`.
 */
export function signalsOfLine(line: string): SignalLine | null {
  if (line.length > LONGEST_SIGNAL_LINE) return null
  const words = wordsOf(line)
  if (words.length === 0) return null
  const found = [...new Set(words.map(signalOfWord).filter((signal) => signal !== null))]
  if (found.length > 0 && words.every((word) => signalOfWord(word) !== null || FILLER.test(word))) {
    return { signals: found, isOnlySignal: true }
  }
  return note(line, words) ?? embargo(line) ?? prefix(line)
}

/** Killed or withdrawn copy must not be used; embargoed copy not yet. */
export function pubstatusOf(signals: readonly string[]): WireItem['pubstatus'] {
  if (signals.includes('kill') || signals.includes('withdrawn')) return 'canceled'
  return signals.includes('embargoed') ? 'embargoed' : 'usable'
}

function wordsOf(line: string): string[] {
  return line.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

function signalOfWord(word: string): Signal | null {
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** A note to editors: `(Corrects …)`, `(CORRECTS …)`, `Eds: …`, `EDITORS: KILL item 44`. */
function note(line: string, words: readonly string[]): SignalLine | null {
  const isAddressed = /^\(?\s*(?:eds|editors|editor[’']s note|editors[’'] note)\s*[:,–—-]/iu.test(line)
  const isCorrection =
    /^\(\s*(?:corrects|corrected|correction|refiles|refile|updates|recasts|withdraws)\b[^()]*\)$/iu.test(line)
  if (!isAddressed && !isCorrection) return null
  const shouted = words.filter((word) => word === word.toUpperCase() && word.length > 1).map(signalOfWord)
  const first = isCorrection ? [noteSignal(words[0] ?? '')] : []
  return { signals: [...new Set([...first, ...shouted].filter((signal) => signal !== null))], isOnlySignal: true }
}

function noteSignal(word: string): Signal | null {
  if (/^(?:updates|recasts)$/iu.test(word)) return 'update'
  if (/^refiles$/iu.test(word)) return 'refile'
  return /^withdraws$/iu.test(word) ? 'withdrawn' : signalOfWord(word)
}

function embargo(line: string): SignalLine | null {
  const isEmbargo = /^(?:strictly )?(?:EMBARGO(?:ED)?\b\s*[:–—-]|embargo(?:ed)?\s+(?:until|for|to|till)\s)/iu.test(line)
  return isEmbargo && !/[.!?]$/u.test(line) ? { signals: ['embargoed'], isOnlySignal: true } : null
}

/** `CORRECTED-Headline`, `URGENT: Headline`, `UPDATE 1-Headline`: the words stay with the headline. */
function prefix(line: string): SignalLine | null {
  const start = /^([A-Z]{4,}(?:\s+\d{1,2})?)\s*[-–—:]\s*\S/u.exec(line)?.[1]
  const signal = start === undefined ? null : signalOfWord(start.replace(/\s+\d+$/u, ''))
  return signal === null ? null : { signals: [signal], isOnlySignal: false }
}
