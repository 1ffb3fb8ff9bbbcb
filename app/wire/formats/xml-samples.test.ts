import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeWire } from '../charset.ts'
import { readXml } from '../markup/xml.ts'
import { declaredEncoding } from '../markup/xml-encoding.ts'
import type { WireItem } from '../wire-item.ts'
import type { ReadItems } from './marked-up-item.ts'
import { readNewsMl1 } from './newsml-1.ts'
import { readNewsMlG2 } from './newsml-g2.ts'
import { readNitf } from './nitf.ts'

const folders = ['../../../..', '../../../../..'].map(
  (above) => new URL(`${above}/shared/samples/wire/`, import.meta.url),
)
const folder = folders.find((one) => existsSync(new URL('expected.jsonl', one)))
if (folder === undefined) process.stderr.write('The wire samples are not on this machine; their tests are skipped.\n')

type Fields = Record<string, unknown>
type Expected = {
  file: string
  format: string
  items: number
  itemsAccept?: number[]
  newsItems?: number
  expect?: (Fields & { index?: number; kind?: string; accept?: Fields; optional?: Fields })[]
  mustNotContain?: string[]
}

const READERS: Record<string, (root: NonNullable<ReturnType<typeof readXml>['root']>) => ReadItems> = {
  nitf: readNitf,
  newsml1: readNewsMl1,
  'newsml-g2': readNewsMlG2,
}

function readSample(file: string, format: string): ReadItems {
  const bytes = readFileSync(new URL(file, folder))
  const { text } = decodeWire(bytes, declaredEncoding(bytes) ?? undefined)
  const { root, problems } = readXml(text)
  const reader = READERS[format] ?? readNitf
  const read = root === null ? { items: [], problems: [] } : reader(root)
  return { items: read.items, problems: [...problems, ...read.problems] }
}

function samples(): Expected[] {
  if (folder === undefined) return []
  const lines = readFileSync(new URL('expected.jsonl', folder), 'utf8').split('\n')
  const all = lines.filter((line) => line !== '').map((line): Expected => JSON.parse(line))
  return all.filter(({ file, format }) => format in READERS || file.includes('billion-laughs'))
}

const normal = (value: unknown) =>
  String(value ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0\u3000\u2028\u200b]+/gu, ' ')
    .trim()
const plain = (value: unknown) => normal(value).replace(/(?: =|[+<])$/u, '')
const bare = (value: unknown) => normal(value).replace(/^(?:By|Von|Par|Por|Af|Av)\s+/iu, '')
const lower = (value: unknown) => normal(value).toLowerCase()
const instant = (value: unknown) => new Date(normal(value)).getTime()

const COMPARE: Record<string, (item: WireItem) => [unknown, (value: unknown) => unknown]> = {
  guid: (item) => [item.guid, plain],
  headline: (item) => [item.headline, plain],
  slugline: (item) => [item.slugline, (value) => plain(value).replace(/\/$/u, '')],
  dateline: (item) => [item.dateline, plain],
  credit: (item) => [item.credit, plain],
  copyright: (item) => [item.copyright, plain],
  copyrightHolder: (item) => [item.copyrightHolder, plain],
  usageterms: (item) => [item.usageTerms, plain],
  ednote: (item) => [item.edNote, plain],
  byline: (item) => [item.byline, bare],
  language: (item) => [item.language, (value) => lower(value).split('-')[0]],
  version: (item) => [item.version, plain],
  urgency: (item) => [item.urgency, Number],
  wordCount: (item) => [item.wordCount, Number],
  pubstatus: (item) => [item.pubstatus, (value) => lower(value).replace('cancelled', 'canceled')],
  versioncreated: (item) => [item.versionCreated, instant],
  embargoed: (item) => [item.embargoed, instant],
  paragraphs: (item) => [item.paragraphs.length, Number],
  firstParagraph: (item) => [normal(item.paragraphs[0]).slice(0, 80), (value) => plain(String(value).slice(0, 80))],
}

function compareField(item: WireItem, field: string, wanted: unknown, accepted: unknown[]): void {
  const compare = COMPARE[field]
  if (compare === undefined) return
  const [value, normalise] = compare(item)
  expect([wanted, ...accepted].map(normalise), `${item.guid} ${field}`).toContain(normalise(value))
}

function compareLists(item: WireItem, wanted: Fields): void {
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : [])
  const all = normal(JSON.stringify(item).replaceAll('\\"', '"'))
  expect(item.keywords).toEqual(expect.arrayContaining(list(wanted.keywords)))
  expect(item.signals).toEqual(expect.arrayContaining(list(wanted.signals)))
  expect(item.subjects.map(({ code }) => code)).toEqual(expect.arrayContaining(list(wanted.subjectsInclude)))
  for (const text of list(wanted.contains)) expect(all).toContain(normal(text))
  for (const text of list(wanted.notContains)) expect(all).not.toContain(text)
  const [least, most] = list(wanted.paragraphsRange).map(Number)
  if (least !== undefined) expect(item.paragraphs.length).toBeGreaterThanOrEqual(least)
  if (most !== undefined) expect(item.paragraphs.length).toBeLessThanOrEqual(most)
}

test.skipIf(folder === undefined)('gives what is expected of every NITF, NewsML 1 and NewsML-G2 sample', () => {
  const wanted = samples()
  expect(wanted.length).toBeGreaterThanOrEqual(10)
  for (const { file, format, items, itemsAccept = [], expect: entries = [], mustNotContain = [] } of wanted) {
    const read = readSample(file, format)
    expect(readSample(file, format)).toEqual(read)
    expect([items, ...itemsAccept], file).toContain(read.items.length)
    for (const text of mustNotContain) expect(JSON.stringify(read)).not.toContain(text)
    for (const [position, entry] of entries.entries()) {
      const item = read.items[entry.index ?? position]
      if (item === undefined) expect(itemsAccept).toContain(read.items.length)
      else check(item, entry)
    }
  }
})

function check(item: WireItem, entry: NonNullable<Expected['expect']>[number]): void {
  for (const [field, value] of Object.entries(entry)) {
    const accepted = entry.accept?.[field]
    compareField(item, field, value, Array.isArray(accepted) ? accepted : [])
  }
  compareLists(item, entry)
}
