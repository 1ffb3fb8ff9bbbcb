/** A NewsML URN (RFC 3085) that ends in a revision, with the letter of an update after it or not: `…:A0001:3A`. */
const WITH_REVISION = /^(urn:newsml:[^:]+:.+:.+):\d+[NUA]?$/iu

/**
 * The guid that all takes of an item share. NewsML 1 writes the revision at the end of its public identifier, so that
 * each take has a guid of its own; without it they are one item. Every other format keeps the version beside the guid.
 */
export function itemGuid(guid: string, format: string): string {
  return format === 'newsml1' ? (WITH_REVISION.exec(guid)?.[1] ?? guid) : guid
}
