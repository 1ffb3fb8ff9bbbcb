import { canonicalJson, type Json } from '../log/canonical-json.ts'
import { guidOfTake, inSuccession } from './superseding.ts'
import { compareVersions, versionKey, versionOf } from './version-order.ts'
import { bodyLines } from './wire-body.ts'
import type { WireItem } from './wire-item.ts'
import { ownSignal, signalInPlace, type WireSignal } from './wire-signal.ts'

/** What the order of takes is decided by: the copy, its format, and the moment it was received (ISO 8601). */
export type Received = { readonly receivedAt: string; readonly format: string; readonly item: WireItem }

/** A take in its place: the one reader-level signal, and whether another take has its version but other words. */
export type Placed<Take> = { readonly take: Take; readonly signal: WireSignal; readonly conflict: boolean }

/** What the arrival of a take makes of the takes known before, in any order. */
export type Arrival<Take> =
  /** Nothing new: a known take has the same version and words. */
  | { readonly kind: 'duplicate' }
  /** A known take, which the agency now dates later than before: as it was known, and as it is now. */
  | { readonly kind: 'redated'; readonly known: Take; readonly now: Take }
  | { readonly kind: 'kept' }

/**
 * What a take is beside the known ones of its item. The same version with the same words is a duplicate, whatever else
 * is different about the file or the way it came; a later version-created of it is noted, so that the order does not
 * depend on which of the two came first.
 */
export function arrivalOf<Take extends Received>(known: readonly Take[], arriving: Take): Arrival<Take> {
  const guid = guidOfTake(arriving)
  const twin = known.find((take) => guidOfTake(take) === guid && isDuplicate(take.item, arriving.item))
  if (twin === undefined) return { kind: 'kept' }
  const { versionCreated } = arriving.item
  if ((millisecondsOf(versionCreated) ?? -Infinity) <= (millisecondsOf(twin.item.versionCreated) ?? -Infinity)) {
    return { kind: 'duplicate' }
  }
  return { kind: 'redated', known: twin, now: { ...twin, item: { ...twin.item, versionCreated } } }
}

/**
 * The takes of one item in order; the last is the current one. The order is that of the agency and not that of
 * arrival, so an older take that comes late goes to its place and does not win:
 *
 * 1. a higher version is later;
 * 2. with the same version the later version-created is later, and one without a time is the earliest; with the same
 *    time a kill is last, and what is left is ordered by the words, so that the order is always the same;
 * 3. takes without a version are ordered by version-created and stand after the last versioned take that is not newer.
 *
 * Copy that takes the place of copy with another guid stands behind all takes of that.
 *
 * Only where an agency names no version, arrival decides: between takes that name the same time, as feeds do that change
 * copy without saying so, and for a take that names no time at all.
 */
export function inOrder<Take extends Received>(takes: readonly Take[]): Placed<Take>[] {
  const [only] = takes
  if (only !== undefined && takes.length === 1)
    return [{ take: only, signal: signalInPlace(only.item, true), conflict: false }]
  const byLast = (left: Take, right: Take) => byTime(keyOf(left), keyOf(right))
  return inSuccession(takes, takesOfOneGuid, byLast).map(({ take, conflict }, index) => ({
    take,
    signal: signalInPlace(take.item, index === 0),
    conflict,
  }))
}

/** The takes of one guid in order, and which of them contradict each other. */
function takesOfOneGuid<Take extends Received>(takes: readonly Take[]) {
  const keyed = takes.map(keyOf)
  const versioned = keyed.filter((one) => one.version !== null).sort(byVersionThenTime)
  const others = keyed.filter((one) => one.version === null).sort(byTime)
  const ordered = merged(versioned, others)
  const conflicts = conflictsIn(ordered)
  return ordered.map((one) => ({
    take: one.take,
    conflict: !isExpected(one) && conflicts.has(sameVersionKey(one)),
  }))
}

/** Whether two takes say the same: the same version with the same words. */
export function isDuplicate(take: WireItem, known: WireItem): boolean {
  return compareVersions(versionOf(take), versionOf(known)) === 0 && wordsOf(take) === wordsOf(known)
}

const words = new WeakMap<WireItem, string>()

/**
 * Everything of a take that a reader sees or a desk acts upon, in one spelling; remembered, for copy never changes. How
 * the copy is parted does not count, nor which of its last sentences are known to be an appeal.
 */
function wordsOf(item: WireItem): string {
  const known = words.get(item)
  if (known !== undefined) return known
  const { guid: _guid, version: _version, versionCreated: _created, wordCount: _count, ...told } = item
  const { supersedes: _supersedes, address: _address, ...rest } = told
  const { body, paragraphs: _paragraphs, appeal, ...facts } = rest
  const copy = [...bodyLines(body), ...appeal].join('').replace(/\s+/gu, '')
  const spelled = canonicalJson({ ...facts, copy } as unknown as Json)
  words.set(item, spelled)
  return spelled
}

type Keyed<Take> = {
  readonly take: Take
  readonly version: string | null
  /** The version-created in milliseconds since 1970, or null. */
  readonly named: number | null
  /** What orders takes of the same version, and takes without one, in milliseconds since 1970. */
  readonly time: number
  readonly isKill: boolean
  /** When it was received, in milliseconds since 1970; 0 for a take with a version, whose arrival says nothing. */
  readonly arrival: number
}

function keyOf<Take extends Received>(take: Take): Keyed<Take> {
  const { item, receivedAt } = take
  const version = versionOf(item)
  const named = millisecondsOf(item.versionCreated)
  return {
    take,
    version,
    named,
    time: named ?? (version === null ? Date.parse(receivedAt) : -Infinity),
    isKill: ownSignal(item) === 'kill',
    arrival: version === null ? Date.parse(receivedAt) : 0,
  }
}

function byVersionThenTime<Take extends Received>(left: Keyed<Take>, right: Keyed<Take>): number {
  return compareVersions(left.version, right.version) || byTime(left, right)
}

function byTime<Take extends Received>(left: Keyed<Take>, right: Keyed<Take>): number {
  if (left.time !== right.time) return left.time < right.time ? -1 : 1
  if (left.isKill !== right.isKill) return left.isKill ? 1 : -1
  if (left.arrival !== right.arrival) return left.arrival - right.arrival
  const [leftWords, rightWords] = [wordsOf(left.take.item), wordsOf(right.take.item)]
  return leftWords < rightWords ? -1 : leftWords > rightWords ? 1 : 0
}

function merged<Take>(versioned: readonly Keyed<Take>[], others: readonly Keyed<Take>[]): Keyed<Take>[] {
  const standsAfter = (other: Keyed<Take>) => versioned.findLastIndex((one) => one.time <= other.time)
  const following = (index: number) => others.filter((other) => standsAfter(other) === index)
  return [...following(-1), ...versioned.flatMap((one, index) => [one, ...following(index)])]
}

/** The versions and times that several takes give other words: one of them must be a mistake of the agency. */
function conflictsIn<Take extends Received>(takes: readonly Keyed<Take>[]): Set<string> {
  const first = new Map<string, WireItem>()
  const conflicts = new Set<string>()
  for (const one of takes) {
    if (isExpected(one)) continue
    const key = sameVersionKey(one)
    const other = first.get(key)
    if (other === undefined) first.set(key, one.take.item)
    else if (wordsOf(other) !== wordsOf(one.take.item)) conflicts.add(key)
  }
  return conflicts
}

/** Without versions, copy that calls itself an update, a correction or a kill is meant to differ from what it follows. */
function isExpected<Take extends Received>({ version, take }: Keyed<Take>): boolean {
  const signal = ownSignal(take.item)
  return version === null && signal !== 'new' && signal !== 'flash'
}

function sameVersionKey<Take>({ version, named }: Keyed<Take>): string {
  return `${versionKey(version)} ${named}`
}

function millisecondsOf(time: string | null): number | null {
  const milliseconds = time === null ? Number.NaN : Date.parse(time)
  return Number.isNaN(milliseconds) ? null : milliseconds
}
