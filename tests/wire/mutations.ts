/** A stream of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What breaks readers: marks of every format where they do not belong. */
const SHARDS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<!DOCTYPE x [<!ENTITY y "z">]>',
  '&y;',
  '&#0;',
  '&#xD800;',
  '&nbsp;',
  '</',
  '/>',
  '<p>',
  '</p>',
  '<table><tr><td>',
  '<script>alert(1)</script>',
  '<a href="javascript:x">',
  '<?xml version="1.0" encoding="utf-16"?>',
  'encoding="no-such"',
  '\\ud800',
  '\\u0000',
  '\u0000',
  '\u0001',
  '\u0002',
  '\u0003',
  '\u0004',
  '\u0016\u0016\u0001',
  '\u001f',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\r',
  '\n\n',
  '\t',
  'ZCZC\n',
  'NNNN\n',
  ' =\r\n',
  '^',
  '_',
  '``',
  "''",
  'KILL\n',
  '訂正',
  'EMBARGOED until 2024-06-10 06:00 GMT\n',
  'Content-Type: multipart/mixed; boundary=x\n',
  '--x--',
  '=?utf-8?B?/////w==?=',
  'PK\u0003\u0004',
  '99999999999999999999',
  '-1',
  'NaN',
  'null',
  '𝒳',
  '🗞',
  '\u202e',
].map((text) => new TextEncoder().encode(text))

type Mutation = (bytes: Uint8Array, at: number, next: () => number, other: Uint8Array) => Uint8Array

const MUTATIONS: readonly Mutation[] = [
  (bytes, at, next) => bytes.with(at, Math.floor(next() * 256)),
  (bytes, at, next) => bytes.with(at, (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8))),
  (bytes, at, next) => join(bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(next() * 60))),
  (bytes, at) => bytes.slice(0, at),
  (bytes, at) => bytes.slice(at),
  (bytes, at, next) => join(bytes.subarray(0, at), pick(SHARDS, next), bytes.subarray(at)),
  (bytes, at, next) =>
    join(bytes.subarray(0, at), ...Array(1 + Math.floor(next() * 40)).fill(pick(SHARDS, next)), bytes.subarray(at)),
  (bytes, at, next) => {
    const part = bytes.subarray(at, at + Math.floor(next() * 400))
    return join(bytes.subarray(0, at), part, part, bytes.subarray(at))
  },
  (bytes, at, next, other) => {
    const from = Math.floor(next() * other.length)
    return join(bytes.subarray(0, at), other.subarray(from, from + Math.floor(next() * 400)), bytes.subarray(at))
  },
  (bytes, at, next) => {
    const width = Math.floor(next() * 200)
    const moved = bytes.slice(at, at + width).reverse()
    return join(bytes.subarray(0, at), moved, bytes.subarray(at + width))
  },
]

/** A file with one to four things broken in it: bytes flipped, lost, doubled or moved, marks thrown in, files spliced. */
export function mutate(bytes: Uint8Array, other: Uint8Array, next: () => number): Uint8Array {
  let mutated = bytes
  for (let left = 1 + Math.floor(next() * 4); left > 0; left -= 1) {
    const at = Math.floor(next() * mutated.length)
    if (mutated.length > 0) mutated = pick(MUTATIONS, next)(mutated, at, next, other)
  }
  return mutated
}

/** One of a list that is not empty. */
export function pick<Value>(list: readonly Value[], next: () => number): Value {
  const value = list[Math.floor(next() * list.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
