import { expect, test } from 'vitest'
import type { WireRoad } from './received-wire.ts'
import { sameItem } from './same-item.ts'

const folder: WireRoad = { kind: 'folder', name: 'Agencies' }
const feed: WireRoad = { kind: 'feed', name: 'Coast feed' }
const held = { sourceId: 'meridian', isCredited: true, road: folder }

test('a guid that is unique in the world is the same item whoever brings it', () => {
  const arriving = { sourceId: 'coast', isCredited: true, road: feed }
  const guids = [
    'urn:newsml:example:4711',
    'tag:wire.example,2026:1',
    '0f4c7a52-9a51-4a38-8f8e-0b6c3c1a2d3e',
    'https://wire.example/1',
  ]
  for (const guid of guids) expect(sameItem(guid, arriving, [held])).toBe(held)
})

test('a bare number of two agencies is two items, of one agency one', () => {
  expect(sameItem('4711', { sourceId: 'coast', isCredited: true, road: folder }, [held])).toBeNull()
  expect(sameItem('4711', { sourceId: 'meridian', isCredited: true, road: feed }, [held])).toBe(held)
})

test('a kill without a credit line finds what it kills by the road it came', () => {
  expect(sameItem('4711', { sourceId: 'agencies', isCredited: false, road: folder }, [held])).toBe(held)
  expect(sameItem('4711', { sourceId: 'coast feed', isCredited: false, road: feed }, [held])).toBeNull()
})
