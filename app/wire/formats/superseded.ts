/**
 * What the IPTC's vocabulary of relations between items and agencies' own call copy that is taken the place of:
 * `irel:previousVersion`, `replaces`, `supersedes` and their kin.
 */
const REPLACES =
  /^(?:(?:is)?(?:previous|earlier|prior)(?:version|revision|item|take)|(?:supersedes|replaces|overrides|updates|corrects|kills|cancels|withdraws)(?:version|item)?|(?:is)?(?:update|correction|replacement|kill|cancellation|withdrawal|new(?:er)?version|evolution)of|evolved?from)$/iu

/** Whether a relation between two items, by the last part of its code, says that one takes the other's place. */
export function isReplacement(relation: string | null): boolean {
  return REPLACES.test((relation?.split(/[:/#]/u).at(-1) ?? '').replace(/[\s_-]/gu, ''))
}

/** The guids of other copy than this, each once. */
export function othersOf(guid: string | null, named: readonly (string | null)[]): string[] {
  return [...new Set(named)].filter((one) => one !== null).filter((one) => one !== guid)
}
