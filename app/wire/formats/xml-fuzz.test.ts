import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeWire } from '../charset.ts'
import { declaredCharset } from '../declared-charset.ts'
import { readXml } from '../markup/xml.ts'
import { wireItem } from '../wire-item.ts'
import { readNewsMl1 } from './newsml-1.ts'
import { readNewsMlG2 } from './newsml-g2.ts'
import { readNitf } from './nitf.ts'

const FIXTURES = ['quarry-nitf.xml', 'lighthouse-newsml-1.xml', 'island-newsml-g2.xml'].map(
  (name) => new Uint8Array(readFileSync(new URL(`../../../tests/fixtures/wire/${name}`, import.meta.url))),
)
const LONGEST = 200_000
const SPLICES = ['<', '>', '&', '"', '</', '<!--', '<![CDATA[', ']]>', '<p>', '&x;', '\u0000', '<!DOCTYPE a [', '<?']

type Change = (bytes: Uint8Array) => Uint8Array
const joinBytes = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => Array.from(part)))
const share = fc.double({ min: 0, max: 1, noNaN: true })
const at = (bytes: Uint8Array, place: number) => Math.floor(place * bytes.length)

const change: fc.Arbitrary<Change> = fc.oneof(
  share.map(
    (place): Change =>
      (bytes) =>
        bytes.slice(0, at(bytes, place)),
  ),
  fc.tuple(share, fc.nat(255)).map(
    ([place, byte]): Change =>
      (bytes) => {
        const flipped = Uint8Array.from(bytes)
        if (bytes.length > 0) flipped[Math.min(at(bytes, place), bytes.length - 1)] = byte
        return flipped
      },
  ),
  fc.tuple(share, share, fc.integer({ min: 1, max: 30 })).map(
    ([from, to, times]): Change =>
      (bytes) => {
        const [start, end] = [at(bytes, Math.min(from, to)), at(bytes, Math.max(from, to))]
        const chunk = bytes.slice(start, end)
        const repeated = Array.from({ length: times }, () => chunk)
        return joinBytes(bytes.slice(0, start), ...repeated, bytes.slice(end)).slice(0, LONGEST)
      },
  ),
  fc.tuple(share, fc.constantFrom(...SPLICES)).map(
    ([place, splice]): Change =>
      (bytes) => {
        const where = at(bytes, place)
        return joinBytes(bytes.slice(0, where), new TextEncoder().encode(splice), bytes.slice(where))
      },
  ),
  fc.tuple(share, share).map(
    ([from, to]): Change =>
      (bytes) => {
        const [start, end] = [at(bytes, Math.min(from, to)), at(bytes, Math.max(from, to))]
        return joinBytes(bytes.slice(0, start), bytes.slice(end))
      },
  ),
)

function readEveryWay(bytes: Uint8Array) {
  const { text } = decodeWire(bytes, undefined, declaredCharset(bytes))
  const { root, problems } = readXml(text)
  return { problems, read: root === null ? [] : [readNitf(root), readNewsMl1(root), readNewsMlG2(root)] }
}

test('a damaged file never throws or hangs, reads the same twice, and gives items of the right shape or a problem', () => {
  const cases = fc.tuple(fc.constantFrom(...FIXTURES), fc.array(change, { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(cases, ([fixture, changes]) => {
      const bytes = changes.reduce<Uint8Array>((now, apply) => apply(now), fixture)
      const before = Uint8Array.from(bytes)
      const first = readEveryWay(bytes)
      expect(readEveryWay(bytes)).toEqual(first)
      expect(bytes).toEqual(before)
      const items = first.read.flatMap((one) => one.items)
      const problems = [...first.problems, ...first.read.flatMap((one) => one.problems)]
      expect(items.length + problems.length).toBeGreaterThan(0)
      for (const item of items) wireItem.strict().parse(item)
      for (const { code, message } of problems) expect(`${code} ${message}`).toMatch(/^[a-z0-9-]+ .+\. .+\.$/su)
    }),
    { numRuns: 400, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  )
}, 60_000)

test('items that came whole before a file was cut off are all there, as they were', () => {
  const text = new TextDecoder().decode(FIXTURES[1])
  const whole = readXml(text)
  const first = whole.root === null ? undefined : readNewsMl1(whole.root).items[0]
  const end = text.indexOf('</NewsItem>') + '</NewsItem>'.length
  fc.assert(
    fc.property(fc.integer({ min: end, max: text.length - 12 }), (length) => {
      const cut = readXml(text.slice(0, length))
      expect(cut.problems.map((problem) => problem.code)).toContain('xml-cut-off')
      expect(cut.root === null ? undefined : readNewsMl1(cut.root).items[0]).toEqual(first)
    }),
    { numRuns: 100 },
  )
})
