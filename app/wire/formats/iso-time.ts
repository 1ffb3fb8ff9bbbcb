const PATTERN =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/iu

const DATE_LENGTH = 10

/** The parts of a moment as written: numbers as they stand, the zone as minutes east of UTC, `Z`, or null for none. */
export type WrittenTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly fraction: string
  readonly zone: number | 'Z' | null
}

/**
 * A time in any form of ISO 8601 or RFC 3339 (basic or extended, `+0000` offsets, a space for the T, a date alone) as
 * an extended ISO 8601 time with the offset it was written with; without offset or time of day where it has none. Null
 * for anything else and for days that do not exist.
 */
export function isoTime(text: string): string | null {
  const match = PATTERN.exec(text.trim())
  if (match === null) return null
  const [, year, month, day, hour, minute, second, fraction, zone] = match
  const time = writeTime({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    fraction: fraction ?? '',
    zone: zoneOf(zone),
  })
  return hour === undefined ? (time?.slice(0, DATE_LENGTH) ?? null) : time
}

/** A moment as extended ISO 8601, or null where no calendar has it. A leap second counts as the second before it. */
export function writeTime(time: WrittenTime): string | null {
  const { year, month, day, hour, minute, second, fraction, zone } = time
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  if (hour > 23 || minute > 59 || second > 60) return null
  if (typeof zone === 'number' && Math.abs(zone) >= 24 * 60) return null
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  const clock = `${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}`
  return `${date}T${clock}${fraction === '' ? '' : `.${fraction}`}${zoneText(zone)}`
}

/** An offset such as `+0130`, `+01:30`, `+01` or `Z` as minutes east of UTC, `Z`, or null where there is none. */
export function zoneOf(offset: string | undefined): number | 'Z' | null {
  if (offset === undefined) return null
  const match = /^([+-])(\d{2}):?(\d{2})?$/u.exec(offset)
  if (match === null) return 'Z'
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return match[1] === '-' ? -minutes : minutes
}

function zoneText(zone: WrittenTime['zone']): string {
  if (zone === null) return ''
  if (zone === 'Z') return 'Z'
  const minutes = Math.abs(zone)
  return `${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
