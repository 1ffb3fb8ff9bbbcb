import { bylineOf } from './byline.ts'
import { creditOfLine } from './credit-line.ts'
import { bareDatelineOf, datelineOf } from './dateline.ts'
import { embargoOf } from './embargo.ts'
import { headlineOf } from './headline.ts'
import type { Block } from './paragraphs.ts'
import { joinLines } from './paragraphs.ts'
import { signalsOfLine } from './signals.ts'

/** No header is longer; whatever comes after this many lines is copy. */
const MOST_HEADER_LINES = 30
const RELEASE =
  /^(?:(?:for )?immediate release|(?:press|media|news) release|pressemitteilung|medienmitteilung|communiqué de presse|comunicado de prensa|comunicato stampa|報道発表)[\s:]*$/iu

/** What stands before the copy, and the blocks of copy that are left. */
export type Header = {
  readonly signals: readonly string[]
  /** Lines to editors, as written. */
  readonly notes: readonly string[]
  readonly credit: string | null
  readonly headline: string | null
  readonly byline: string | null
  /** When a line before the copy says that the embargo ends, in ISO 8601. */
  readonly embargoed: string | null
  readonly blocks: readonly Block[]
}

/**
 * Takes the lines before the copy off its start, in whatever order they come: signals, credit line, headline, byline,
 * each of the last three once. The first line that is none of them begins the copy.
 */
export function readHeader(blocks: readonly Block[], knownHeadline: string | null): Header {
  const agency = agencyAhead(blocks)
  let header: Header = {
    signals: [],
    notes: [],
    credit: null,
    headline: knownHeadline,
    byline: null,
    embargoed: null,
    blocks,
  }
  for (let taken = 0; taken < MOST_HEADER_LINES; taken += 1) {
    const next = takeLine(header, agency) ?? takeHeadline(header)
    if (next === null) break
    header = next
  }
  const opening = signalsOfLine(joinLines(header.blocks[0]?.slice(0, 2) ?? []))
  const signals = new Set([...header.signals, ...(opening?.signals ?? [])])
  return { ...header, signals: [...signals], blocks: withDateline(header.blocks) }
}

/** A dateline on a line of its own opens the paragraph that follows. */
function withDateline(blocks: readonly Block[]): readonly Block[] {
  const [first, second, ...others] = blocks
  if (first?.length !== 1 || second === undefined || bareDatelineOf(first[0] ?? '') === null) return blocks
  return [[...first, ...second], ...others]
}

function takeLine(header: Header, agency: string | null): Header | null {
  const line = header.blocks[0]?.[0]
  if (line === undefined) return null
  const blocks = withoutLines(header.blocks, 1)
  const signal = signalsOfLine(line)
  if (signal?.isOnlySignal) {
    const signals = [...new Set([...header.signals, ...signal.signals])]
    const isSaid = signal.signals.length === 1 && signal.signals[0] === line.toLowerCase()
    const embargoed = header.embargoed ?? (signals.includes('embargoed') ? embargoOf(line) : null)
    return { ...header, signals, notes: isSaid ? header.notes : [...header.notes, line], embargoed, blocks }
  }
  if (RELEASE.test(line)) return { ...header, notes: [...header.notes, line], blocks }
  const credit = header.credit === null ? creditAt(header.blocks, agency) : null
  if (credit !== null) return { ...header, credit, blocks }
  const byline = header.byline === null && blocks.length > 0 ? bylineOf(line) : null
  return byline === null ? null : { ...header, byline, blocks }
}

function creditAt(blocks: readonly Block[], agency: string | null): string | null {
  const line = blocks[0]?.[0] ?? ''
  if (agency !== null && line === agency) return agency
  const following = blocks[0]?.[1] ?? blocks[1]?.[0] ?? ''
  if (bareDatelineOf(line) !== null) return null
  const isList = /^[•●▪■◆·]/u.test(line) && /^[•●▪■◆·]/u.test(following)
  return isList ? null : creditOfLine(line)
}

function takeHeadline(header: Header): Header | null {
  const [block] = header.blocks
  if (header.headline !== null || block === undefined) return null
  const count = headlineLines(block)
  const rest = withoutLines(header.blocks, count)
  const headline = rest.length === 0 ? null : headlineOf(block.slice(0, count), rest)
  if (headline === null) return null
  const signals = signalsOfLine(headline)?.signals ?? []
  return { ...header, headline, signals: [...new Set([...header.signals, ...signals])], blocks: rest }
}

/** A headline ends where its block does, or before a byline or dateline in the same block. */
function headlineLines(block: Block): number {
  const next = block
    .slice(0, 3)
    .findIndex((line, index) => index > 0 && (bylineOf(line) !== null || datelineOf(line) !== null))
  return next === -1 ? block.length : next
}

function withoutLines(blocks: readonly Block[], count: number): Block[] {
  const [first, ...others] = blocks
  const left = first?.slice(count) ?? []
  return left.length === 0 ? others : [left, ...others]
}

/** The agency the dateline will name, so that a bare line with just that name is its credit and no headline. */
function agencyAhead(blocks: readonly Block[]): string | null {
  for (const line of blocks.slice(0, 6).flat()) {
    const found = datelineOf(line)
    if (found !== null) return found.agency
  }
  return null
}
