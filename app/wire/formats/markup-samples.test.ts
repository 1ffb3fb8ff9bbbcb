import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeWire } from '../charset.ts'
import { tidy } from '../markup/markup.ts'
import type { WireItem } from '../wire-item.ts'
import { parseFeed } from './feed.ts'
import type { ReadItems } from './finish-item.ts'
import { parseNinjs } from './ninjs.ts'

type Wanted = Record<string, unknown> & { readonly index?: number; readonly accept?: Record<string, unknown[]> }
type Sample = {
  readonly file: string
  readonly items: number
  readonly expect?: Wanted[]
  readonly encodingHint?: string
  readonly mustNotContain?: string[]
}

/** Beside the project, or beside the folder of its working copies. */
const folders = ['../../../../', '../../../../../'].map((up) => new URL(`${up}shared/samples/wire/`, import.meta.url))
const folder = folders.find((place) => existsSync(new URL('expected.jsonl', place)))
const isPresent = folder !== undefined
if (!isPresent) process.stderr.write('The wire samples are not on this machine; their tests are skipped.\n')

const samples: Sample[] = !isPresent
  ? []
  : readFileSync(new URL('expected.jsonl', folder), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Sample => JSON.parse(line))
      .filter(({ file }) => /^(?:ninjs|feeds)\/|xss-rss/u.test(file))

function read({ file, encodingHint }: Sample): ReadItems {
  const { text } = decodeWire(readFileSync(new URL(file, folder)), encodingHint)
  return file.startsWith('ninjs/') ? parseNinjs(text) : parseFeed(text)
}

/** What the item says to each expectation of its line, in the words of the sample list. */
function said(item: WireItem, field: string): unknown {
  const withoutBy = (byline: unknown) => String(byline).replace(/^(?:By|Von|Par|Por|Af|Av)\s+/iu, '')
  switch (field) {
    case 'byline':
      return withoutBy(item.byline)
    case 'versioncreated':
      return Date.parse(item.versionCreated ?? '')
    case 'usageterms':
      return item.usageTerms
    case 'language':
      return item.language?.split('-')[0]
    case 'paragraphs':
      return item.paragraphs.length
    default:
      return item[field as keyof WireItem]
  }
}

function wantedValue(field: string, value: unknown): unknown {
  if (field === 'byline') return String(value).replace(/^(?:By|Von|Par|Por|Af|Av)\s+/iu, '')
  if (field === 'versioncreated') return Date.parse(String(value))
  return field === 'language' ? String(value).split('-')[0] : value
}

function compare(item: WireItem, wanted: Wanted): void {
  const all = JSON.stringify(item)
  for (const [field, value] of Object.entries(wanted)) {
    if (['index', 'optional', 'accept', 'type', 'link'].includes(field)) continue
    if (field === 'contains') for (const text of value as string[]) expect(all).toContain(text)
    else if (field === 'notContains') for (const text of value as string[]) expect(all).not.toContain(text)
    else if (field === 'headlineContains') expect(item.headline).toContain(value)
    else if (field === 'firstParagraph') expect(tidy(item.paragraphs[0])?.startsWith(String(value))).toBe(true)
    else if (field === 'paragraphsRange') expect(item.paragraphs).toHaveLength(0)
    else expect({ [field]: said(item, field) }).toEqual({ [field]: wantedValue(field, value) })
  }
}

describe.skipIf(!isPresent)('the samples of ninjs and feeds', () => {
  test.each(samples)('$file gives what is expected of it, the same twice', (sample) => {
    const { items } = read(sample)
    expect(items).toHaveLength(sample.items)
    for (const [position, wanted] of (sample.expect ?? []).entries()) {
      const item = items[wanted.index ?? position]
      expect(item).toBeDefined()
      if (item) compare(item, wanted)
    }
    for (const text of sample.mustNotContain ?? []) expect(JSON.stringify(items)).not.toContain(text)
    expect(read(sample).items).toEqual(items)
  })

  test('the same story in two generations of ninjs gives the same item', () => {
    const [second, third] = ['ninjs/iptc-2.1-dpa.json', 'ninjs/iptc-3.0-dpa.json'].map((file) =>
      read({ file, items: 1 }),
    )
    expect(second).toEqual(third)
  })
})
