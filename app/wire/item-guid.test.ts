import { expect, test } from 'vitest'
import { itemGuid } from './item-guid.ts'

test.each([
  ['urn:newsml:example.jp:20240401:A0001:2', 'urn:newsml:example.jp:20240401:A0001'],
  ['urn:newsml:example.jp:20240401:A0001:3A', 'urn:newsml:example.jp:20240401:A0001'],
  ['urn:newsml:example.es:20190121T103600+0000:25413502:1', 'urn:newsml:example.es:20190121T103600+0000:25413502'],
  ['urn:newsml:example.be:98', 'urn:newsml:example.be:98'],
  ['urn:newsml:example.be:20240401:98', 'urn:newsml:example.be:20240401:98'],
  ['tag:example.com,2024:98:1', 'tag:example.com,2024:98:1'],
])('takes of %s are takes of %s', (guid, shared) => {
  expect(itemGuid(guid, 'newsml1')).toBe(shared)
  expect(itemGuid(guid, 'newsml-g2')).toBe(guid)
})
