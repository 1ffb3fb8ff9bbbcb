import fc from 'fast-check'
import { expect, test } from 'vitest'
import { StetError } from '../problem.ts'
import { acceptPicture, largestPicture, pictureAddress, pictureNamed, pictureTypeOf } from './picture.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)))

test.each([
  ['png', bytes([0x89], 'PNG\r\n', [0x1a], '\n', [1, 2])],
  ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['gif', bytes('GIF89a', [1, 0])],
  ['gif', bytes('GIF87a')],
  ['webp', bytes('RIFF', [9, 9, 9, 9], 'WEBPVP8 ')],
])('a %s is told by its content', (type, file) => {
  expect(acceptPicture(file)).toBe(type)
})

test.each([
  ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page', bytes('<!doctype html>')],
  ['a sound in the same wrapping as WebP', bytes('RIFF', [9, 9, 9, 9], 'WAVE')],
  ['nothing', bytes()],
])('%s is refused', (_what, file) => {
  expect(() => acceptPicture(file)).toThrow('not a PNG, JPEG, WebP or GIF')
})

test('what is larger than 20 MB is refused, whatever it is', () => {
  const large = new Uint8Array(largestPicture + 1)
  large.set(bytes('GIF89a'))
  expect(() => acceptPicture(large)).toThrow(StetError)
  expect(acceptPicture(large.subarray(0, largestPicture))).toBe('gif')
})

test('bytes that begin like no picture are none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (file) => {
      if (![0x89, 0xff, 0x47, 0x52].includes(file[0] ?? 0)) expect(pictureTypeOf(file)).toBeNull()
    }),
  )
})

test('an address names its hash and nothing else names one', () => {
  const hash = '0123456789abcdef'.repeat(4)
  expect(pictureNamed(pictureAddress(hash))).toBe(hash)
  for (const path of ['/pictures/', `/pictures/${hash}/`, `/pictures/${hash}0`, `/pictures/../${hash}`, `/x/${hash}`])
    expect(pictureNamed(path)).toBeNull()
})
