import { z } from 'zod'
import { wireSourceId } from '../ids.ts'
import { languageTag } from '../people/house.ts'
import type { WireRoad } from './received-wire.ts'
import type { WireItem } from './wire-item.ts'

/** How far a desk relies on a source: its word suffices, it is checked as usual, or nothing runs on it alone. */
export const sourceTrust = z.enum(['trusted', 'usual', 'unproven'])

/** What marks a source in lists, beside its name; a window turns each into a colour that reads in light and dark. */
export const sourceColour = z.enum(['blue', 'teal', 'violet', 'amber', 'green', 'pink', 'red', 'grey'])

const sourceName = z.string().trim().min(1).max(120)

/** Where wire copy comes from: an agency, or the folder or feed that brings copy without a credit. */
export const wireSource = z.object({
  id: wireSourceId,
  name: sourceName,
  /** The credits, folders and feeds whose copy is this source's; compared without case and spacing. */
  knownAs: z.array(sourceName).min(1).max(100),
  trust: sourceTrust,
  /** Whether a story that uses its copy must carry its credit line. */
  creditRequired: z.boolean(),
  /** The language of copy that says none itself, or null. */
  language: languageTag.nullable(),
  colour: sourceColour,
  /** Days an item is kept that no story used and nobody saved, counted from its last change; null keeps it for ever. */
  retentionDays: z.int().min(1).max(36_500).nullable(),
  openedAt: z.iso.datetime(),
})
export type WireSource = z.infer<typeof wireSource>

/** What copy is filed under that names nobody and came in a file or a paste. */
export const unnamedSource = 'Unnamed source'

/** The agency copy names: its credit up to a slash (`Agency/Reporter` is the agency), else whose copyright it is; or null. */
export function agencyOf({ credit, copyrightHolder }: Pick<WireItem, 'credit' | 'copyrightHolder'>): string | null {
  return clipped((credit ?? '').split('/')[0] ?? '') || clipped(copyrightHolder ?? '') || null
}

/**
 * The name copy goes by: the agency it names, else the folder or feed it came by, else the provider its guid names (a
 * NewsML URN, RFC 3085; a tag URI, RFC 4151; an address), else `Unnamed source`.
 */
export function sourceNameOf(item: Pick<WireItem, 'credit' | 'copyrightHolder' | 'guid'>, road: WireRoad): string {
  const byRoad = road.kind === 'folder' || road.kind === 'feed' ? clipped(road.name) : ''
  return agencyOf(item) ?? (byRoad || clipped(providerIn(item.guid)) || unnamedSource)
}

function providerIn(guid: string): string {
  const provider = /^(?:urn:newsml:|tag:|https?:\/\/(?:www\.)?)([\p{L}\p{N}.-]+\.\p{L}+)(?=[:,/]|$)/iu.exec(guid)?.[1]
  return provider?.toLowerCase() ?? ''
}

/** The source that knows a name as its own, or null. */
export function sourceKnownAs<Source extends Pick<WireSource, 'knownAs'>>(
  sources: readonly Source[],
  name: string,
): Source | null {
  const key = nameKey(name)
  return sources.find((source) => source.knownAs.some((known) => nameKey(known) === key)) ?? null
}

/** One spelling of a source's name for comparing: no case, no width, single spaces, no article at the start. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/u, '')
}

/** A source as the desk opens it by itself for a name it meets the first time. Its copy is kept until somebody says otherwise. */
export function sourceFor(id: WireSource['id'], name: string, openedBefore: number, now: string): WireSource {
  const colours = sourceColour.options
  return {
    id,
    name,
    knownAs: [name],
    trust: 'usual',
    creditRequired: false,
    language: null,
    colour: colours[openedBefore % colours.length] ?? 'grey',
    retentionDays: null,
    openedAt: now,
  }
}

function clipped(name: string): string {
  return [...name.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 60).join('').trim()
}
