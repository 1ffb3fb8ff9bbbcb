import type { WireProblem } from '../wire-item.ts'
import { tidyLine } from './copy-body.ts'

/** From the start of a text to the list it wraps. */
const LIST = /^\{[\s\S]*?"(?:items|_items|data|results)"\s*:\s*\[/u

/** The fields of a JSON object by name, whatever their case, dashes and underscores: `body_html` is `bodyHtml`. */
export type JsonFields = ReadonlyMap<string, unknown>

/** The fields of a value that is an object; null for anything else. A name that comes twice keeps its first value. */
export function fieldsOf(value: unknown): JsonFields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const fields = new Map<string, unknown>()
  for (const [name, field] of Object.entries(value)) {
    const key = name.toLowerCase().replace(/[_-]/gu, '')
    if (!fields.has(key)) fields.set(key, field)
  }
  return fields
}

/** The first of the named fields that is text or a number, as written; null where none is, or it is blank. */
export function rawField(fields: JsonFields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields.get(name)
    if (typeof value === 'string' && value.trim() !== '') return value
    if (typeof value === 'number') return String(value)
  }
  return null
}

/** Like `rawField`, as one tidy line. */
export function lineField(fields: JsonFields, ...names: readonly string[]): string | null {
  return tidyLine(rawField(fields, ...names))
}

/** The entries of the first named field that holds any: of an array, or of an object with a name for each entry. */
export function entriesOf(fields: JsonFields, ...names: readonly string[]): unknown[] {
  for (const name of names) {
    const value = fields.get(name)
    const entries = Array.isArray(value) ? value : Object.values(fieldsOf(value) === null ? {} : (value as object))
    const present = entries.filter((entry) => entry !== null && entry !== undefined)
    if (present.length > 0) return present
  }
  return []
}

/** The entries that are objects. */
export function objectsIn(fields: JsonFields, ...names: readonly string[]): JsonFields[] {
  return entriesOf(fields, ...names).flatMap((entry) => fieldsOf(entry) ?? [])
}

/** What an entry is called: itself where it is text, else its `name` or `title`; null where it has none. */
export function nameOf(entry: unknown): string | null {
  if (typeof entry === 'string') return tidyLine(entry)
  const fields = fieldsOf(entry)
  return fields === null ? null : lineField(fields, 'name', 'title', 'value', 'label')
}

/** The names of all entries in one line, or null. */
export function namesOf(fields: JsonFields, ...names: readonly string[]): string | null {
  return tidyLine(
    entriesOf(fields, ...names)
      .flatMap((entry) => nameOf(entry) ?? [])
      .join(', '),
  )
}

/** The code of an entry as written: itself where it is text, else its code, literal, qcode or address. */
export function codeOf(entry: unknown): string | null {
  if (typeof entry === 'string') return tidyLine(entry)
  const fields = fieldsOf(entry)
  return fields === null ? null : lineField(fields, 'code', 'qcode', 'literal', 'uri', 'name')
}

/**
 * The values of a JSON text (RFC 8259): one, or one a line. Where the text is broken, every whole object at its top,
 * directly in its outermost array or in the list of items it holds is saved, and a problem says on which line reading
 * stopped.
 */
export function readJson(text: string): { values: unknown[]; problems: WireProblem[] } {
  const json = text.replace(/^\ufeff/u, '').trim()
  try {
    return { values: [JSON.parse(json)], problems: [] }
  } catch {
    const top = wholeObjects(json)
    const list = top.objects.length === 0 ? (LIST.exec(json)?.[0].length ?? 0) : 0
    const { objects, isWhole, stoppedAt } = list === 0 ? top : { ...wholeObjects(json.slice(list - 1)), isWhole: false }
    const line = json.slice(0, Math.max(0, list - 1) + stoppedAt).split('\n').length
    return { values: objects, problems: isWhole ? [] : [broken(objects.length, line)] }
  }
}

function broken(saved: number, line: number): WireProblem {
  return {
    code: 'json-broken',
    message: `The file is not whole: its JSON cannot be read to the end. ${saved === 0 ? 'Nothing' : 'What came before'} could be saved. Ask the sender to send it again.`,
    line,
  }
}

/** Every object that can be read by itself: at the top of the text, or one bracket deep. */
function wholeObjects(json: string): { objects: unknown[]; isWhole: boolean; stoppedAt: number } {
  const objects: unknown[] = []
  let isWhole = true
  let stoppedAt = 0
  let start = -1
  let braces = 0
  let outside = ''
  let inString = false
  for (let index = 0; index < json.length; index += 1) {
    const character = json.charAt(index)
    if (inString) {
      if (character === '\\') index += 1
      else if (character === '"') inString = false
      continue
    }
    if (character === '"') inString = true
    if (character === '{') {
      if (braces === 0) start = index
      braces += 1
    } else if (character === '}' && braces > 0) {
      braces -= 1
      if (braces > 0) continue
      const value = tryParse(json.slice(start, index + 1))
      if (value === undefined) isWhole = false
      else objects.push(value)
      stoppedAt = index
    } else if (braces === 0) outside += character
  }
  return { objects, isWhole: isWhole && braces === 0 && !inString && outside.trim() === '', stoppedAt }
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
