import type { WireItem, WireProblem } from '../wire-item.ts'
import type { ReadItems, ReadItemsOptions } from './finish-item.ts'
import { finishItem } from './finish-item.ts'
import { isoTime } from './iso-time.ts'
import type { JsonFields } from './json-values.ts'
import { codeOf, entriesOf, fieldsOf, lineField, nameOf, namesOf, rawField, readJson } from './json-values.ts'
import { bodyOfNinjs, headlineOfNinjs } from './ninjs-body.ts'
import { mediaOfNinjs } from './ninjs-media.ts'
import { supersededByNinjs } from './ninjs-superseded.ts'

const LISTS = ['items', '_items', 'data', 'results', 'newsitems', 'stories']
const IDENTITY = ['uri', 'guid', 'versioncreated', 'pubstatus']
const COPY = ['headline', 'headlines', 'slugline', 'bodies', 'bodytext', 'bodyhtml', 'bodyxhtml', 'bodytextplain']

/**
 * Reads ninjs (IPTC ninjs 1.0–1.5, 2.0–2.1 and 3.0–3.1, JSON Schema): one item, an array or list of items, or one a
 * line. All generations are read alike, whatever the case of their field names, as is the dialect with `guid`,
 * `body_html` and `+0000` offsets. Only `uri` is required by the standard; what is no item is left out with a problem.
 */
export function parseNinjs(text: string, options: ReadItemsOptions = {}): ReadItems {
  const { values, problems } = readJson(text)
  const entries = values.flatMap(listed)
  const items = entries.map(fieldsOf).filter((fields) => fields !== null && isItem(fields))
  return {
    items: items.flatMap((fields) => (fields === null ? [] : [itemOf(fields, options)])),
    problems: [...problems, ...leftOut(entries.length - items.length)],
  }
}

/** The entries of an array, or of an object that only wraps a list. */
function listed(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  const fields = fieldsOf(value)
  if (fields === null || isItem(fields)) return [value]
  const list = LISTS.map((name) => fields.get(name.replace(/_/gu, ''))).find(Array.isArray)
  return list ?? [value]
}

function isItem(fields: JsonFields): boolean {
  const has = (name: string) => fields.has(name)
  return has('uri') || (IDENTITY.some(has) && [...COPY, 'type', 'descriptiontext', 'renditions'].some(has))
}

function leftOut(count: number): WireProblem[] {
  if (count === 0) return []
  const what = count === 1 ? 'One entry' : `${count} entries`
  const message = `${what} of the file could not be read as a story: it has neither an id nor copy. Look at the original.`
  return [{ code: 'not-a-story', message, line: null }]
}

function itemOf(fields: JsonFields, options: ReadItemsOptions): WireItem {
  const language = lineField(fields, 'language')
  const { body, media } = bodyOfNinjs(fields, language)
  return finishItem(
    {
      guid: lineField(fields, 'uri', 'guid'),
      version: lineField(fields, 'version'),
      supersedes: supersededByNinjs(fields),
      headline: headlineOfNinjs(fields, language),
      slugline: lineField(fields, 'slugline'),
      byline: lineField(fields, 'by', 'byline') ?? namesOf(fields, 'authors', 'bylines'),
      dateline: lineField(fields, 'dateline', 'located') ?? nameOf(fields.get('located')),
      credit:
        lineField(fields, 'creditline', 'credit', 'source') ?? namesOf(fields, 'infosources', 'infosource', 'provider'),
      copyright: lineField(fields, 'copyrightnotice'),
      copyrightHolder: lineField(fields, 'copyrightholder'),
      usageTerms: lineField(fields, 'usageterms'),
      language,
      urgency: urgencyOf(fields),
      pubstatus: statusOf(lineField(fields, 'pubstatus')),
      signals: entriesOf(fields, 'signal', 'signals').flatMap((signal) => codeOf(signal) ?? []),
      versionCreated: timeField(fields, 'versioncreated'),
      embargoed: timeField(fields, 'embargoed', 'embargo'),
      edNote: lineField(fields, 'ednote') ?? namesOf(fields, 'ednotes'),
      wordCount: wholeNumber(rawField(fields, 'wordcount')),
      keywords: entriesOf(fields, 'keywords', 'keyword').flatMap((keyword) => nameOf(keyword) ?? []),
      subjects: entriesOf(fields, 'subjects', 'subject').flatMap(subjectOf),
      places: entriesOf(fields, 'places', 'place').flatMap((place) => nameOf(place) ?? []),
      media: [...media, ...mediaOfNinjs(fields)],
      body,
    },
    options,
  )
}

function timeField(fields: JsonFields, ...names: readonly string[]): string | null {
  const written = lineField(fields, ...names)
  return written === null ? null : isoTime(written)
}

/** 1 is the most urgent, 9 the least (ninjs `urgency`); dialects write `priority`. */
function urgencyOf(fields: JsonFields): number | null {
  const urgency = wholeNumber(rawField(fields, 'urgency', 'priority'))
  return urgency !== null && urgency >= 1 && urgency <= 9 ? urgency : null
}

function wholeNumber(written: string | null): number | null {
  return written !== null && /^\s*\d{1,9}\s*$/u.test(written) ? Number(written) : null
}

/** The standard knows usable, withheld and canceled and takes usable where nothing is said; codes may have a prefix. */
function statusOf(written: string | null): WireItem['pubstatus'] {
  const status = (written ?? '').toLowerCase().replace(/^.*[:/]/u, '')
  if (/^(?:cancell?ed|kill(?:ed)?|withdrawn)$/u.test(status)) return 'canceled'
  return status === 'withheld' || status === 'embargoed' ? status : 'usable'
}

/** A subject with its code as written: `code`, `literal`, `uri` or `qcode`, by generation; a bare name is its code. */
function subjectOf(entry: unknown): WireItem['subjects'] {
  const name = nameOf(entry)
  const code = codeOf(entry) ?? name
  return code === null ? [] : [{ code, name: name === code ? null : name }]
}
