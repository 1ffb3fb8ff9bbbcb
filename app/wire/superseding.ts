import { itemGuid } from './item-guid.ts'
import type { WireItem } from './wire-item.ts'

/** Copy with the format it came in, which says how its guid is read. */
type Copy = { readonly format: string; readonly item: WireItem }

/** The guid all takes share that an agency itself calls one item. */
export function guidOfTake({ item, format }: Copy): string {
  return itemGuid(item.guid, format)
}

/** The guids of the items that copy takes the place of, without its own, each once. */
export function guidsSuperseded({ item, format }: Copy): string[] {
  const own = itemGuid(item.guid, format)
  return [...new Set(item.supersedes.map((guid) => itemGuid(guid, format)))].filter((guid) => guid !== own)
}

type Group<Placed> = {
  readonly guid: string
  readonly placed: readonly Placed[]
  readonly supersedes: readonly string[]
}

/**
 * Takes of several guids that are one item, in order: those of a guid that others take the place of come before them,
 * and what says nothing of one another is ordered by its last takes. Guids that take each other’s place in a circle are
 * ordered by their last takes as well. `ordered` sets the takes of one guid in order.
 */
export function inSuccession<Take extends Copy, Placed extends { readonly take: Take }>(
  takes: readonly Take[],
  ordered: (ofOneGuid: readonly Take[]) => readonly Placed[],
  byLast: (left: Take, right: Take) => number,
): Placed[] {
  const guids = [...new Set(takes.map(guidOfTake))]
  const groups = guids
    .map((guid) => [guid, takes.filter((take) => guidOfTake(take) === guid)] as const)
    .map(([guid, own]): Group<Placed> => ({ guid, placed: ordered(own), supersedes: own.flatMap(guidsSuperseded) }))
    .sort((left, right) => compareLast(left, right, byLast))
  const begun = new Set<string>()
  const inOrder: Placed[] = []
  const place = (group: Group<Placed>) => {
    if (begun.has(group.guid)) return
    begun.add(group.guid)
    // In the order of the groups, so that it does not matter in which order they are named.
    for (const before of groups) if (group.supersedes.includes(before.guid)) place(before)
    inOrder.push(...group.placed)
  }
  for (const group of groups) place(group)
  return inOrder
}

function compareLast<Take, Placed extends { readonly take: Take }>(
  left: Group<Placed>,
  right: Group<Placed>,
  byLast: (left: Take, right: Take) => number,
): number {
  const [leftLast, rightLast] = [left.placed.at(-1), right.placed.at(-1)]
  const order = leftLast === undefined || rightLast === undefined ? 0 : byLast(leftLast.take, rightLast.take)
  return order !== 0 ? order : left.guid < right.guid ? -1 : 1
}
