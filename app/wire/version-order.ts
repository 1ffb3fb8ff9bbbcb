import type { WireItem } from './wire-item.ts'

/** The version an agency gives a take, or null where it gives none or an empty one. */
export function versionOf(item: WireItem): string | null {
  const version = item.version?.trim() ?? ''
  return version === '' ? null : version
}

/**
 * Orders versions as agencies count them: digits by their value (`2` before `10`, `1` the same as `01`), other characters
 * by code; a take without a version comes before every version. Negative, zero or positive, as `sort` wants it.
 */
export function compareVersions(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  const [leftParts, rightParts] = [partsOf(left), partsOf(right)]
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index += 1) {
    const order = compareParts(leftParts[index] ?? '', rightParts[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** One spelling of a version: two versions are the same exactly when theirs is. */
export function versionKey(version: string | null): string {
  return version === null
    ? ''
    : JSON.stringify(partsOf(version).map((part) => (/^\d/.test(part) ? part.replace(/^0+/, '') || '0' : part)))
}

function partsOf(version: string): string[] {
  return version.match(/\d+|\D+/gu) ?? []
}

function compareParts(left: string, right: string): number {
  if (!/^\d/.test(left) || !/^\d/.test(right)) return compareText(left, right)
  const [leftDigits, rightDigits] = [left.replace(/^0+/, ''), right.replace(/^0+/, '')]
  return leftDigits.length - rightDigits.length || compareText(leftDigits, rightDigits)
}

function compareText(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
