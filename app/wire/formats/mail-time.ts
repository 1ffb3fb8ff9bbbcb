import { isoTime, writeTime, zoneOf } from './iso-time.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONGEST_DATE = 100
/** Hours east of UTC: the names of RFC 822, section 5, and those feeds use besides. */
const ZONES: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  cest: 2,
  mez: 1,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  hkt: 8,
  sgt: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
}

type Parts = {
  day: number | null
  month: number | null
  year: number | null
  time: string | null
  zone: number | 'Z' | null
  half: 'am' | 'pm' | null
}

/**
 * The date of a mail header or of RSS (RFC 822, section 5; RFC 5322, sections 3.3 and 4.3) as an extended ISO 8601 time
 * with its offset. Seconds, weekday, century and zone may be missing and the parts may stand in another order, as in
 * feeds; a zone whose name says nothing counts as UTC (RFC 5322, 4.3), none at all leaves the time without an offset.
 * ISO 8601 is read too. Null where there is no date.
 */
export function mailTime(text: string): string | null {
  const bare = withoutComments(text.slice(0, LONGEST_DATE))
    .replace(/\s*:\s*/gu, ':')
    .trim()
  const iso = isoTime(bare)
  if (iso !== null) return iso
  const parts: Parts = { day: null, month: null, year: null, time: null, zone: null, half: null }
  for (const word of bare.split(/[\s,]+/u)) readWord(word, parts)
  if (parts.day === null || parts.month === null || parts.year === null) return null
  const [hour = 0, minute = 0, second = 0] = (parts.time ?? '0:0').split(':').map(Number)
  return writeTime({
    year: parts.year,
    month: parts.month,
    day: parts.day,
    hour: parts.half === null ? hour : (hour % 12) + (parts.half === 'pm' ? 12 : 0),
    minute,
    second,
    fraction: '',
    zone: parts.zone,
  })
}

function withoutComments(text: string): string {
  let depth = 0
  let bare = ''
  for (const character of text) {
    if (character === '(') depth += 1
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) bare += character
  }
  return bare
}

function readWord(word: string, parts: Parts): void {
  const dashed = /^(\d{1,2})-(\p{L}{3,9})-(\d{2,4})$/u.exec(word)
  if (dashed !== null) for (const part of dashed.slice(1)) readWord(part, parts)
  else if (/^\d{1,2}(?::\d{1,2}){1,2}(?:\.\d+)?$/u.test(word)) parts.time ??= word.replace(/\.\d+$/u, '')
  else if (/^\d+(?:st|nd|rd|th|\.)?$/iu.test(word)) readNumber(word, parts)
  else if (/^(?:gmt|utc?)?[+-]\d{2}:?\d{2}$/iu.test(word)) parts.zone = zoneOf(word.replace(/^[a-z]+/iu, ''))
  else if (/^\p{L}/u.test(word)) readName(word.toLowerCase().replace(/\.$/u, ''), parts)
}

function readNumber(word: string, parts: Parts): void {
  const value = Number.parseInt(word, 10)
  const isYear = /^\d{3,4}$/u.test(word) || parts.day !== null
  if (!isYear) parts.day = value
  else if (parts.year === null && value <= 9999) parts.year = wholeYear(value, word.length)
}

/** RFC 5322, 4.3: two digits up to 49 are of this century, other two and three digits count from 1900. */
function wholeYear(value: number, digits: number): number {
  if (digits > 3) return value
  return digits === 2 && value < 50 ? 2000 + value : 1900 + value
}

function readName(name: string, parts: Parts): void {
  const month = MONTHS.indexOf(name.slice(0, 3))
  if (name === 'am' || name === 'pm') parts.half = name
  else if (parts.month === null && month !== -1 && /^[a-z]{3,9}$/u.test(name)) parts.month = month + 1
  else if (parts.time !== null && parts.zone === null) {
    const hours = ZONES[name]
    parts.zone = hours === undefined ? 'Z' : hours * 60
  }
}
