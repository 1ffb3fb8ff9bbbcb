import { join, sep } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathInside, pictureHash, typeOf } from './app-address.ts'

const folder = join(sep, 'opt', 'stet', 'out', 'renderer')

test.each([
  ['app://stet/', 'index.html'],
  ['app://stet/index.html', 'index.html'],
  ['app://stet/assets/index-1a2b.js?version=3#top', join('assets', 'index-1a2b.js')],
  ['app://stet/assets/na%C3%AFve.css', join('assets', 'naïve.css')],
  ['app://stet/../index.html', 'index.html'],
])('%s is a page of the desk', (address, name) => {
  expect(pathInside(folder, address)).toBe(join(folder, name))
})

test.each([
  ['another host', 'app://other/index.html'],
  ['a host that begins alike', 'app://stet.example/index.html'],
  ['a name and password before the host', 'app://stet@other/index.html'],
  ['a port', 'app://stet:8080/index.html'],
  ['another scheme', 'file:///opt/stet/out/renderer/index.html'],
  ['the web', 'https://stet/index.html'],
  ['an encoded way up', 'app://stet/..%2f..%2fpackage.json'],
  ['an encoded way up in the middle', 'app://stet/assets%2f..%2f..%2f..%2fpackage.json'],
  ['the folder itself', 'app://stet/assets%2f..'],
  ['a folder beside that begins alike', 'app://stet/..%2frenderer-secret%2fkeys.html'],
  ['a zero byte', 'app://stet/index.html%00.js'],
  ['half an escape', 'app://stet/%e0%a4%a'],
  ['no address at all', 'index.html'],
])('%s is nothing of the desk: %s', (_what, address) => {
  expect(pathInside(folder, address)).toBeNull()
})

test('no address whatever names a file outside the folder', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '%2f',
    '%2F',
    '%2e%2e',
    '\\',
    '%5c',
    '%00',
    'assets',
    'a',
    '?',
    '#',
    '%',
  )
  const path = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.constantFrom('app://stet/', 'app://stet', 'app:'), path, (start, rest) => {
      const found = pathInside(folder, start + rest)
      if (found !== null) expect(found.startsWith(folder + sep)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test.each(['keys.sqlite', 'notes.txt', 'index.html.map', 'index', '.html', 'code.ts', 'a.__proto__', 'a.constructor'])(
  '%s is no kind of file the desk serves',
  (name) => {
    expect(typeOf(join(folder, name))).toBeNull()
  },
)

test('pages and scripts are served as what they are', () => {
  expect(typeOf('index.html')).toBe('text/html; charset=utf-8')
  expect(typeOf(join('assets', 'index.js'))).toBe('text/javascript; charset=utf-8')
})

test('a picture is named by its hash on the desk’s own address alone', () => {
  const hash = '0123456789abcdef'.repeat(4)
  expect(pictureHash(`app://stet/pictures/${hash}`)).toBe(hash)
  for (const address of [
    `app://other/pictures/${hash}`,
    `https://stet/pictures/${hash}`,
    `app://stet/pictures/${hash.toUpperCase()}`,
    `app://stet/pictures/..%2f${hash}`,
    'app://stet/pictures/',
    'no address',
  ])
    expect(pictureHash(address)).toBeNull()
})
