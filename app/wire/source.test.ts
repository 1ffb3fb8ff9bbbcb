import { expect, test } from 'vitest'
import { nameKey, sourceKnownAs, sourceNameOf } from './source.ts'
import { copyOf } from './test-copy.ts'

const file = { kind: 'file', name: '' } as const
const feed = { kind: 'feed', name: 'Coast feed' } as const

test.each([
  ['its credit', { credit: 'Meridian Press/Jonas Reed', copyrightHolder: 'Somebody' }, feed, 'Meridian Press'],
  ['whose copyright it is', { credit: null, copyrightHolder: 'Coastline News' }, feed, 'Coastline News'],
  ['the feed it came by', { credit: null, guid: 'tag:wire.example,2026:1' }, feed, 'Coast feed'],
  ['the provider of a NewsML URN', { credit: null, guid: 'urn:newsml:Wire.example:20261120:1' }, file, 'wire.example'],
  ['the authority of a tag', { credit: null, guid: 'tag:wire.example,2026:1' }, file, 'wire.example'],
  ['the host of an address', { credit: null, guid: 'https://www.wire.example/1' }, file, 'wire.example'],
  ['nothing', { credit: ' / ', guid: '4711' }, file, 'Unnamed source'],
])('copy goes by %s', (_what, given, road, name) => {
  expect(sourceNameOf(copyOf(given), road)).toBe(name)
})

test('a source is known without regard to case, width, spacing and article', () => {
  const sources = [{ knownAs: ['Meridian Press', 'MP Sport'] }]
  for (const name of ['MERIDIAN  press', 'The Meridian Press', 'ｍｐ Sport']) {
    expect(sourceKnownAs(sources, name)).toBe(sources[0])
  }
  expect(sourceKnownAs(sources, 'Meridian')).toBeNull()
  expect(nameKey('The')).toBe('the')
})
