import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weighsMoreThan } from './weight.ts'

const heavy = 100_000
const limit = 64 * 1024

test.each([
  ['text', 'x'.repeat(heavy)],
  ['text in a list', ['x'.repeat(heavy)]],
  ['a name of a member', { ['x'.repeat(heavy)]: 1 }],
  ['bytes', new Uint8Array(heavy)],
  ['a bare buffer', new ArrayBuffer(heavy)],
  ['one byte with a large buffer behind it', new Uint8Array(new ArrayBuffer(heavy), 0, 1)],
  ['a map', new Map([['x', 'x'.repeat(heavy)]])],
  ['the keys of a map', new Map([['x'.repeat(heavy), 1]])],
  ['a set', new Set(['x'.repeat(heavy)])],
  ['a number with very many digits', 16n ** BigInt(heavy)],
  ['very many nothings', new Array(heavy).fill(null)],
  ['very many empty lists', Array.from({ length: heavy }, () => [])],
])('%s that is too heavy is noticed', (_what, message) => {
  expect(weighsMoreThan(message, limit)).toBe(true)
})

test('a message that contains itself is too heavy, and is not followed for ever', () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  const list: unknown[] = []
  for (let count = 0; count < 100; count += 1) list.push(list)
  const map = new Map<string, unknown>()
  map.set('self', map)
  for (const message of [circle, list, map, new Set([circle])]) expect(weighsMoreThan(message, limit)).toBe(true)
})

test('a small message that would unfold to billions of parts is too heavy', () => {
  let laughs: unknown = 'ha'
  for (let depth = 0; depth < 40; depth += 1) laughs = [laughs, laughs]
  expect(weighsMoreThan(laughs, limit)).toBe(true)
})

test('a message as deep as it may be heavy does not overflow the stack', () => {
  let deep: unknown = null
  for (let depth = 0; depth < 200_000; depth += 1) deep = [deep]
  expect(weighsMoreThan(deep, 64 * 1024 * 1024)).toBe(false)
  expect(weighsMoreThan(deep, limit)).toBe(true)
})

test('several views of one buffer weigh that buffer once', () => {
  const buffer = new ArrayBuffer(40_000)
  expect(weighsMoreThan([new Uint8Array(buffer, 0, 10), new Uint8Array(buffer, 10, 10)], limit)).toBe(false)
})

test('every message is heavier than nothing, and none is refused for weighing what it may', () => {
  fc.assert(
    fc.property(fc.anything({ withMap: true, withSet: true, withTypedArray: true, withBigInt: true }), (message) => {
      expect(weighsMoreThan(message, 0)).toBe(true)
      expect(weighsMoreThan(message, Number.MAX_SAFE_INTEGER)).toBe(false)
    }),
  )
})
