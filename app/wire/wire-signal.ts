import { z } from 'zod'
import { signalsOfLine } from './signals.ts'
import type { WireItem } from './wire-item.ts'

/** What a take is to a reader of the wire; one word a take. */
export const wireSignal = z.enum(['new', 'update', 'correction', 'kill', 'flash'])
export type WireSignal = z.infer<typeof wireSignal>

const meanings: readonly (readonly [RegExp, WireSignal])[] = [
  [/^(?:kill(?:ed)?|withdraw(?:n|al)?|cancel(?:l?ed|lation)?|retract(?:ed|ion)?)$/, 'kill'],
  [/^(?:correct(?:ed|s|ion)?|refiled?)$/, 'correction'],
  [/^(?:flash|snap|newsalert)$/, 'flash'],
  [/^(?:update[sd]?|lead|writethru|writethrough)$/, 'update'],
]
const strongest: readonly WireSignal[] = ['kill', 'correction', 'flash', 'update']

/**
 * What a take says of itself: its `pubstatus` (IPTC Pubstatus NewsCodes, canceled is a kill), its signals, be they words
 * or qcodes such as `sig:correction` (IPTC Signal NewsCodes), and the conventions of headline, slugline and editor’s
 * note. The strongest wins: kill, correction, flash, update. A refile is a correction: the copy was sent again to mend it.
 */
export function ownSignal(item: WireItem): WireSignal {
  const signal = known.get(item) ?? readSignal(item)
  known.set(item, signal)
  return signal
}

/** Signals read already: copy never changes, and takes are ordered anew whenever another arrives. */
const known = new WeakMap<WireItem, WireSignal>()

function readSignal(item: WireItem): WireSignal {
  if (item.pubstatus === 'canceled') return 'kill'
  const found = new Set([...item.signals, ...spoken(item)].map(meaningOf))
  return strongest.find((signal) => found.has(signal)) ?? 'new'
}

/** What a take is in its place among the others: one that follows another and says nothing is an update of it. */
export function signalInPlace(item: WireItem, isFirst: boolean): WireSignal {
  const own = ownSignal(item)
  return own === 'new' && !isFirst ? 'update' : own
}

/**
 * How urgent a take is: IPTC urgency, 1 the most and 8 the least urgent. Where the agency gives no number, a flash counts
 * as 1 and copy marked urgent as 2; otherwise null.
 */
export function urgencyOf(item: WireItem): number | null {
  if (item.urgency !== null) return item.urgency
  if (ownSignal(item) === 'flash') return 1
  return item.signals.some((signal) => code(signal) === 'urgent') ? 2 : null
}

function meaningOf(signal: string): WireSignal | null {
  const word = code(signal)
  return meanings.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** The code of a qcode or address without its scheme: `sig:update` and `https://codes.example/signal/update` are `update`. */
function code(signal: string): string {
  return signal
    .slice(Math.max(signal.lastIndexOf(':'), signal.lastIndexOf('/'), signal.lastIndexOf('#')) + 1)
    .toLowerCase()
    .replace(/[\s_-]/g, '')
}

function spoken(item: WireItem): string[] {
  const slugParts = (item.slugline ?? '').split(',').slice(1)
  const notes = (item.edNote ?? '').split('\n').flatMap((line) => [line, `(${line.replace(/[()]/g, '').trim()})`])
  return [item.headline ?? '', ...slugParts, ...notes].flatMap((line) => signalsOfLine(line.trim())?.signals ?? [])
}
