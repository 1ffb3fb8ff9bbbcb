import { isEmbargoLine } from './embargo.ts'
import { isFiller, type Signal, signalOfWord, unspacedSignalOf } from './signal-words.ts'
import type { WireItem } from './wire-item.ts'

/** The signals of a line; `isOnlySignal` where the line holds nothing that belongs to the copy itself. */
export type SignalLine = { readonly signals: readonly Signal[]; readonly isOnlySignal: boolean }

const LONGEST_SIGNAL_LINE = 200
const ADDRESSED =
  /^\(?\s*(?:eds|editors|editor[’']s note|editors[’'] note|(?:achtung|hinweis(?: für| an)?(?: die)?) redaktionen|(?:attention|note)(?: aux)? rédactions?|(?:atención|nota)(?: a los| a las)? (?:editores|redacciones|clientes)|(?:atenção|nota) (?:editores|redações|aos editores)|attenzione redazioni|nota per le redazioni)\s*[:,!–—-]/iu
/** Words that before a headline tell what happened to a match or a product as often as to the copy. */
const ALSO_NEWS = /^(?:anulad[ao]|annulée?|annullat[ao]|retirad[ao]|retirée?|ritirat[ao])$/iu
const NOTE_OPENING = /^\(\s*(\p{L}+)[^()]*\)$/u

/**
 * The signals a line before the headline carries, or null: `KILL`, `2nd Lead-Writethru`, `(CORRECTS spelling of the
 * name)`, `EDITORS: WITHDRAWN`, `ZURÜCKGEZOGEN`, or a prefix on a headline such as `CORRECTED-`, `URGENT:` and `【訂正】`.
 */
export function signalsOfLine(line: string): SignalLine | null {
  if (line.length > LONGEST_SIGNAL_LINE) return null
  const words = wordsOf(line)
  if (words.length === 0) return null
  const found = [...new Set(words.map(signalOfWord).filter((signal) => signal !== null))]
  if (found.length > 0 && words.every((word) => signalOfWord(word) !== null || isFiller(word))) {
    return { signals: found, isOnlySignal: true }
  }
  return note(line, words) ?? embargo(line) ?? unspaced(line) ?? prefix(line)
}

/** Killed or withdrawn copy must not be used, nor withheld copy, and embargoed copy not yet. */
export function pubstatusOf(signals: readonly string[]): WireItem['pubstatus'] {
  if (signals.includes('kill') || signals.includes('withdrawn')) return 'canceled'
  if (signals.includes('withhold')) return 'withheld'
  return signals.includes('embargoed') ? 'embargoed' : 'usable'
}

function wordsOf(line: string): string[] {
  return line.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** A note to editors: `(Corrects …)`, `(CORRECTS …)`, `Eds: …`, `EDITORS: KILL item 44`, `Achtung Redaktionen: …`. */
function note(line: string, words: readonly string[]): SignalLine | null {
  const opening = noteSignal(NOTE_OPENING.exec(line)?.[1] ?? '')
  if (opening === null && !ADDRESSED.test(line)) return null
  const shouted = words.filter((word) => word === word.toUpperCase() && word.length > 1).map(signalOfWord)
  return { signals: [...new Set([opening, ...shouted].filter((signal) => signal !== null))], isOnlySignal: true }
}

function noteSignal(word: string): Signal | null {
  if (/^(?:lead|ld)$/iu.test(word)) return null
  const signal = signalOfWord(word)
  return signal === 'kill' || signal === 'urgent' || signal === 'flash' ? null : signal
}

function embargo(line: string): SignalLine | null {
  return isEmbargoLine(line) ? { signals: ['embargoed'], isOnlySignal: true } : null
}

function unspaced(line: string): SignalLine | null {
  const found = unspacedSignalOf(line)
  return found === null ? null : { signals: [found.signal], isOnlySignal: found.rest === '' }
}

/** `CORRECTED-Headline`, `URGENT: Headline`, `UPDATE 1-Headline`, `Korrektur: …`: the words stay with the headline. */
function prefix(line: string): SignalLine | null {
  const shouted = /^(\p{Lu}{3,}(?:\s+\d{1,2})?)\s*[-–—:]\s*\S/u.exec(line)?.[1]
  if (shouted !== undefined) {
    const signal = signalOfWord(shouted.replace(/\s+\d+$/u, ''))
    if (signal !== null && !ALSO_NEWS.test(shouted)) return { signals: [signal], isOnlySignal: false }
  }
  const spoken = signalOfWord(/^(\p{Lu}\p{Ll}+)\s?:\s*\S/u.exec(line)?.[1] ?? '')
  return spoken === 'correction' ? { signals: [spoken], isOnlySignal: false } : null
}
