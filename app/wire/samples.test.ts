import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseWire } from './parse-wire.ts'
import type { WireItem } from './wire-item.ts'

const folder = new URL('../../../shared/samples/wire/', import.meta.url)
const isPresent = existsSync(new URL('expected.jsonl', folder))
const read = (name: string) => readFileSync(new URL(name, folder))
const onlyItem = async (name: string) => (await parseWire(read(name))).items[0]

if (!isPresent) process.stderr.write('The wire samples are not on this machine; their tests are skipped.\n')

test.skipIf(!isPresent)('reads the newspaper page: credit, ten paragraphs, an appeal of two sentences', async () => {
  const item = await onlyItem('kyodo-talks.txt')
  expect(item).toMatchObject({ credit: 'Kyodo News', headline: null, byline: null, dateline: null, language: 'en' })
  expect(item?.paragraphs).toHaveLength(10)
  expect(item?.appeal).toHaveLength(2)
})

type Expected = { file: string; format: string; expect: Record<string, unknown>[] }

test.skipIf(!isPresent)('gives what is expected of every plain-text sample', async () => {
  const lines = read('expected.jsonl')
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
  const expected = lines.map((line): Expected => JSON.parse(line)).filter((line) => line.format === 'text')
  expect(expected.length).toBeGreaterThan(0)
  for (const { file, expect: entries } of expected) {
    const item = await onlyItem(file)
    expect(item).toBeDefined()
    if (item) compare(item, entries[0] ?? {})
  }
})

function compare(item: WireItem, wanted: Record<string, unknown>): void {
  const all = JSON.stringify(item)
  const strings = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  for (const text of strings(wanted.contains)) expect(all).toContain(JSON.stringify(text).slice(1, -1))
  for (const text of strings(wanted.notContains)) expect(all).not.toContain(text)
  if (wanted.headline !== undefined) expect(item.headline).toBe(wanted.headline)
  if (wanted.byline !== undefined) expect(item.byline).toBe(wanted.byline)
  if (wanted.datelineContains !== undefined) expect(item.dateline).toContain(wanted.datelineContains)
  const [least, most] = Array.isArray(wanted.paragraphsRange) ? wanted.paragraphsRange.map(Number) : []
  if (least === undefined || most === undefined) return
  expect(item.paragraphs.length).toBeGreaterThanOrEqual(least)
  expect(item.paragraphs.length).toBeLessThanOrEqual(most)
}
