/** A text reduced to what a reader would call the same words: letters and digits, lower case, single spaces. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\{\{[^{}]*\}\}/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How alike two texts are, 0 to 1: the Dice coefficient of their letter pairs, counted with repeats. */
export function similarity(first: string, second: string): number {
  if (first === second) return first === '' ? 0 : 1
  const pairs = new Map<string, number>()
  for (let index = 0; index + 1 < first.length; index += 1) {
    const pair = first.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let index = 0; index + 1 < second.length; index += 1) {
    const pair = second.slice(index, index + 2)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    shared += 1
    pairs.set(pair, left - 1)
  }
  const total = first.length + second.length - 2
  return total <= 0 ? 0 : (2 * shared) / total
}
