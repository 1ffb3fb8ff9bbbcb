import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFeed } from './feed.ts'
import type { ReadItems } from './finish-item.ts'
import { parseMail } from './mail.ts'
import { parseNinjs } from './ninjs.ts'
import { parseWebPage } from './web-page.ts'

type Reader = (bytes: Uint8Array) => ReadItems | Promise<ReadItems>

const asText = (read: (text: string) => ReadItems) => (bytes: Uint8Array) => read(new TextDecoder().decode(bytes))
const READERS: readonly (readonly [string, Reader])[] = [
  ['ferry-three.ninjs.json', asText(parseNinjs)],
  ['ferry.rss', asText(parseFeed)],
  ['ferry.atom', asText(parseFeed)],
  ['ferry.rdf', asText(parseFeed)],
  ['ferry.feed.json', asText(parseFeed)],
  ['ferry.html', asText(parseWebPage)],
  ['ferry.eml', parseMail],
]
const INSERTED = [
  '<',
  '>',
  '&',
  '"',
  '{',
  '[',
  '\u0000',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE x [',
  '</p>',
  '<table>',
  '<item>',
  '--inner--',
  '\r\n\r\n',
  '\ud83d\ude00',
  '&#x1;',
  ']',
  '}',
]

type Damage = { readonly at: number; readonly remove: number; readonly insert: string }

function damaged(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array {
  return damages.reduce((whole, { at, remove, insert }) => {
    const start = Math.floor(at * whole.length)
    return new Uint8Array(
      Buffer.concat([whole.subarray(0, start), Buffer.from(insert), whole.subarray(start + remove)]),
    )
  }, bytes)
}

const damages = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    remove: fc.oneof(fc.nat(3), fc.nat(2000)),
    insert: fc.oneof(fc.constant(''), fc.constantFrom(...INSERTED), fc.string({ maxLength: 4 })),
  }),
  { minLength: 1, maxLength: 4 },
)

test.each(READERS)(
  '%s, damaged at will, gives items or a problem, the same each time, and nothing that runs',
  async (name, read) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/wire/${name}`, import.meta.url)))
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        const file = damaged(bytes, list)
        const result = await read(file)
        expect(await read(file)).toEqual(result)
        for (const { guid, body, paragraphs } of result.items) {
          expect(guid).not.toBe('')
          expect(paragraphs).not.toContain('')
          expect(JSON.stringify(body)).not.toMatch(/"link":"(?!https?:|mailto:)/i)
        }
      }),
      { numRuns: 150 },
    )
  },
)
