import type { WireRoad } from './received-wire.ts'

/** What is known of an item with the guid of copy that arrives, or of the copy itself. */
export type GuidHolder = {
  readonly sourceId: string
  /** Whether the copy names its agency; otherwise its source is only the road it came by. */
  readonly isCredited: boolean
  readonly road: WireRoad
}

/**
 * The item that arriving copy with the same guid is a take of, or null when it begins an item of its own. Guids that are
 * unique in the world (URN, RFC 8141; tag URI, RFC 4151; addresses, UUIDs, hashes of the words) always mean the same item.
 * A bare number means the same item of the same source, and also where one of the two names no agency but both came by
 * the same road: a kill that carries no credit line must still find what it kills.
 */
export function sameItem<Holder extends GuidHolder>(
  guid: string,
  arriving: GuidHolder,
  holders: readonly Holder[],
): Holder | null {
  const ofSource = holders.find((holder) => holder.sourceId === arriving.sourceId)
  if (ofSource !== undefined) return ofSource
  const other = holders.find((holder) => isWorldwide(guid) || isLikely(arriving, holder))
  return other ?? null
}

function isLikely(arriving: GuidHolder, holder: GuidHolder): boolean {
  const isSameRoad = arriving.road.kind === holder.road.kind && arriving.road.name === holder.road.name
  return isSameRoad && !(arriving.isCredited && holder.isCredited)
}

function isWorldwide(guid: string): boolean {
  return (
    /^(?:urn|tag|sha256|https?):\S/i.test(guid) ||
    /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i.test(guid)
  )
}
