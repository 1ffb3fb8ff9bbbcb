import { isoOf, monthOf, offsetOf } from './clock-time.ts'

const OPENING =
  /^[\s(*]*(?:strictly\s+|sous\s+|bajo\s+|sotto\s+|sob\s+)?(?:embargo(?:ed|ado|ada)?\s*[:–—-]|embargo(?:ed|ado|ada)?\s+(?:until|for|to|till|bis|jusqu|hasta|até|fino)|sperrfrist\b|embargo$|(?:not|hold) for (?:release|publication)\s+(?:before|until|till)|解禁)/iu

const DATES = [
  /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+|of\s+)?(?<name>\p{L}{3,12})\.?,?\s+(?:de\s+)?(?<year>\d{4})(?!\d)/gu,
  /(?<!\p{L})(?<name>\p{L}{3,12})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/gu,
]
const TIME =
  /(?<![\d.:])(?:(?<hour>\d{1,2})(?:[:.]|\s?h\s?)(?<minute>\d{2})(?::00)?|(?<plain>\d{4})(?=\s*(?:h|hrs|hours|[A-Z+-]))|(?<full>\d{1,2})(?=\s*(?:[ap]\.?m\b|Uhr\b)))\s*(?<half>[ap]\.?m\.?)?/giu
const NUMERIC_OFFSET = /(?<=\d\s?)[+-]\d{2}:?\d{2}(?!\d)/gu
const ZONE = /(?<![\p{L}\d])(?:[A-Z]{3,4}|Z)(?![\p{L}\d])|(?<=\d)Z\b|(?<=[\d\s])[+-]\d{2}:?\d{2}(?!\d)/gu

/** Whether a line before the copy says that it is under embargo: `EMBARGOED until …`, `Sperrfrist: …`, `SOUS EMBARGO …`. */
export function isEmbargoLine(line: string): boolean {
  return OPENING.test(line) && (!/[.!?]$/u.test(line) || embargoOf(line) !== null)
}

/**
 * When the embargo a line speaks of ends, in ISO 8601; null unless the line has exactly one whole date with its year,
 * one time of day and one zone that means the same everywhere.
 */
export function embargoOf(line: string): string | null {
  const dates = DATES.flatMap((pattern) => [...line.matchAll(pattern)]).filter((match) => monthIn(match) !== null)
  const [date] = dates
  if (date === undefined || dates.length !== 1) return null
  const rest = `${line.slice(0, date.index)} ${line.slice(date.index + date[0].length).replace(/^T/u, ' ')}`
  const times = [...rest.replace(NUMERIC_OFFSET, 'Z').matchAll(TIME)]
  const offsets = new Set([...rest.matchAll(ZONE)].map((zone) => offsetOf(zone[0])).filter((one) => one !== null))
  const [time] = times
  const [offset] = offsets
  if (time === undefined || times.length !== 1 || offset === undefined || offsets.size !== 1) return null
  const month = monthIn(date)
  const clock = clockOf(time.groups ?? {})
  if (month === null || clock === null) return null
  return isoOf({ year: Number(date.groups?.year), month, day: Number(date.groups?.day), ...clock, offset })
}

function monthIn(date: RegExpExecArray): number | null {
  const { month, name } = date.groups ?? {}
  return month === undefined ? monthOf(name ?? '') : Number(month)
}

function clockOf(groups: Readonly<Record<string, string | undefined>>): { hour: number; minute: number } | null {
  const { hour, minute, plain, full, half } = groups
  const written = plain === undefined ? Number(hour ?? full) : Number(plain.slice(0, 2))
  const minutes = plain === undefined ? Number(minute ?? 0) : Number(plain.slice(2))
  if (half === undefined) return { hour: written, minute: minutes }
  if (written < 1 || written > 12) return null
  return { hour: (written % 12) + (/^p/iu.test(half) ? 12 : 0), minute: minutes }
}
