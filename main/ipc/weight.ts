/** What any value weighs at least, in bytes: a message of very many empty things is not light. */
const least = 8

/**
 * Whether a message weighs more than so many bytes, counted without copying it and no further than the limit. Whatever
 * structured clone can carry is counted: text, bytes with the whole buffer behind them, lists, maps and sets. A part
 * that is met twice counts twice, so a message that contains itself is too heavy and is never followed round in circles.
 */
export function weighsMoreThan(message: unknown, largest: number): boolean {
  const waiting: unknown[] = [message]
  const buffers = new Set<ArrayBufferLike>()
  let total = 0
  while (waiting.length > 0) {
    const value = waiting.pop()
    total += least + ownWeight(value, buffers)
    for (const part of partsOf(value)) {
      total += least
      if (total > largest) return true
      waiting.push(part)
    }
    if (total > largest) return true
  }
  return false
}

function ownWeight(value: unknown, buffers: Set<ArrayBufferLike>): number {
  if (typeof value === 'string') return value.length * 2
  if (typeof value === 'bigint') return value.toString(16).length
  const buffer = ArrayBuffer.isView(value) ? value.buffer : value
  if (!isBuffer(buffer) || buffers.has(buffer)) return 0
  buffers.add(buffer)
  return buffer.byteLength
}

function* partsOf(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || isBuffer(value)) return
  if (value instanceof Map || value instanceof Set) for (const entry of value) yield entry
  for (const name in value) {
    if (!Object.hasOwn(value, name)) continue
    if (!Array.isArray(value)) yield name
    yield (value as Record<string, unknown>)[name]
  }
}

function isBuffer(value: unknown): value is ArrayBufferLike {
  return value instanceof ArrayBuffer || value instanceof SharedArrayBuffer
}
