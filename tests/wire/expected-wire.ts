import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ParsedWire, WireItem } from '../../app/wire/wire-item.ts'

const fields = z.record(z.string(), z.unknown())
const entry = z.looseObject({
  index: z.number().optional(),
  kind: z.string().optional(),
  accept: z.record(z.string(), z.array(z.unknown())).optional(),
  optional: fields.optional(),
})
const expectedFile = z.object({
  file: z.string(),
  format: z.string(),
  outcome: z.enum(['ok', 'error', 'ok-or-error']),
  items: z.number().optional(),
  itemsAccept: z.array(z.number()).optional(),
  newsItems: z.number().optional(),
  encodingHint: z.string().optional(),
  expect: z.array(entry).optional(),
  mustNotContain: z.array(z.string()).optional(),
  limits: z.object({ maxSeconds: z.number().optional(), maxExtraMemoryMB: z.number().optional() }).optional(),
})

/** What must come out of one sample file: a line of `expected.jsonl`. */
export type ExpectedFile = z.infer<typeof expectedFile>
type Entry = z.infer<typeof entry>

/** All lines of a folder's `expected.jsonl`. */
export function expectedFiles(folder: string): ExpectedFile[] {
  const lines = readFileSync(join(folder, 'expected.jsonl'), 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => expectedFile.parse(JSON.parse(line)))
}

/**
 * Everything in which a parsed file differs from what is expected of it, a line each: outcome, number of items, fields
 * with the values accepted beside, and words that must or must not occur. Optional values are left out.
 */
export function differences(expected: ExpectedFile, parsed: ParsedWire): string[] {
  const count = parsed.items.length
  const found: string[] = []
  if (expected.outcome === 'error' && count > 0) found.push(`${count} items where an error is expected`)
  if (expected.outcome === 'ok' && count === 0 && !accepted(expected, 0)) found.push('no item')
  if (expected.outcome !== 'error' && !accepted(expected, count)) found.push(`${count} items`)
  if (count === 0 && parsed.problems.length === 0) found.push('neither an item nor a problem')
  for (const [position, wanted] of (expected.expect ?? []).entries()) {
    const at = wanted.index ?? position
    const item = parsed.items[at]
    if (item !== undefined) found.push(...entryDifferences(wanted, item).map((text) => `item ${at}: ${text}`))
    else if (wanted.kind !== 'package' && count > 0) found.push(`item ${at} is missing`)
  }
  return found
}

/** The optional values a parsed file does not have: a bonus, never a failure. */
export function missedBonus(expected: ExpectedFile, parsed: ParsedWire): string[] {
  return (expected.expect ?? []).flatMap((wanted, position) => {
    const item = parsed.items[wanted.index ?? position]
    if (item === undefined) return []
    return Object.entries(wanted.optional ?? {}).flatMap(([name, value]) => fieldDifference(item, name, value, []))
  })
}

function accepted({ items, itemsAccept, newsItems }: ExpectedFile, count: number): boolean {
  return items === undefined || [items, newsItems, ...(itemsAccept ?? [])].includes(count)
}

function entryDifferences(wanted: Entry, item: WireItem): string[] {
  return Object.entries(wanted).flatMap(([name, value]) => {
    const others = wanted.accept?.[name] ?? []
    return name === 'accept' || name === 'optional' ? [] : fieldDifference(item, name, value, others)
  })
}

function fieldDifference(item: WireItem, name: string, value: unknown, others: readonly unknown[]): string[] {
  const said = (given: unknown) => [`${name} is ${JSON.stringify(given)}, not ${JSON.stringify(value)}`]
  const list = LISTS[name]
  if (list !== undefined) {
    const has = list(item)
    return strings(value).every((one) => has.some((other) => other === one || other.endsWith(`:${one}`)))
      ? []
      : said(has)
  }
  const words = WORDS[name]
  if (words !== undefined)
    return strings(value)
      .filter((one) => !words(allWords(item), one))
      .map((one) => `${name}: ${one}`)
  const part = /^(.+)Contains$/u.exec(name)?.[1]
  if (part !== undefined) {
    const whole = tidy(FIELDS[part]?.given(item))
    const place = part === 'dateline' ? `${whole} ${tidy(item.paragraphs[0])}` : whole
    return place.includes(tidy(value)) ? [] : said(whole)
  }
  if (name === 'paragraphsRange') {
    const [least = 0, most = 0] = Array.isArray(value) ? value.map(Number) : []
    const given = item.paragraphs.length
    return given >= least && given <= most ? [] : said(given)
  }
  const field = FIELDS[name]
  if (field === undefined) return []
  const given = field.given(item)
  const matches = [value, ...others].some((one) =>
    one === null ? given === null : given !== null && field.close(given) === field.close(one),
  )
  return matches ? [] : said(given)
}

type Field = { readonly given: (item: WireItem) => unknown; readonly close: (value: unknown) => string | number }

const line = (value: unknown) => tidy(value).replace(/(?:\s*=|[+<])$/u, '')
const lower = (value: unknown) => tidy(value).toLowerCase()
const moment = (value: unknown) => new Date(tidy(value)).getTime()
const start = (value: unknown) => line(tidy(value).slice(0, 80))

const FIELDS: Readonly<Record<string, Field>> = {
  guid: { given: (item) => item.guid, close: line },
  headline: { given: (item) => item.headline, close: line },
  slugline: { given: (item) => item.slugline, close: (value) => line(value).replace(/\/$/u, '') },
  dateline: { given: (item) => item.dateline, close: line },
  credit: { given: (item) => item.credit, close: line },
  copyright: { given: (item) => item.copyright, close: line },
  copyrightHolder: { given: (item) => item.copyrightHolder, close: line },
  usageterms: { given: (item) => item.usageTerms, close: line },
  ednote: { given: (item) => item.edNote, close: line },
  byline: { given: (item) => item.byline, close: (value) => line(value).replace(/^(?:By|Von|Par|Por|Af|Av)\s+/iu, '') },
  language: { given: (item) => item.language, close: (value) => lower(value).split('-')[0] ?? '' },
  version: { given: (item) => item.version, close: line },
  urgency: { given: (item) => item.urgency, close: Number },
  wordCount: { given: (item) => item.wordCount, close: Number },
  pubstatus: { given: (item) => item.pubstatus, close: (value) => lower(value).replace('cancelled', 'canceled') },
  versioncreated: { given: (item) => item.versionCreated, close: moment },
  embargoed: { given: (item) => item.embargoed, close: moment },
  paragraphs: { given: (item) => item.paragraphs.length, close: Number },
  firstParagraph: {
    given: (item) => item.paragraphs.find((paragraph) => tidy(paragraph) !== '') ?? null,
    close: start,
  },
  category: { given: (item) => item.subjects[0]?.code.replace(/^.*:/u, '') ?? null, close: lower },
}

const LISTS: Readonly<Record<string, (item: WireItem) => readonly string[]>> = {
  keywords: (item) => item.keywords,
  signals: (item) => item.signals,
  subjectsInclude: (item) => item.subjects.map(({ code }) => code),
}

const WORDS: Readonly<Record<string, (all: string, words: string) => boolean>> = {
  contains: (all, words) => all.includes(tidy(words)),
  notContains: (all, words) => words === '' || !all.includes(words),
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/** The joined text of all fields. */
function allWords(value: unknown): string {
  const texts: string[] = []
  const waiting: unknown[] = [value]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') texts.push(next)
    else if (typeof next === 'object' && next !== null)
      waiting.push(...Object.values(next).filter((one) => one !== null))
  }
  return tidy(texts.join('\n'))
}

function tidy(value: unknown): string {
  return String(value ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0\u3000\u2028\u200b]+/gu, ' ')
    .trim()
}
