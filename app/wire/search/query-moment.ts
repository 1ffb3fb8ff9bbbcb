import { type AgoUnit, agoUnits, type QueryMoment } from './query.ts'

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt](\d{2}):(\d{2}))?)?)?$/
const AGO = /^(\d{1,4})(min|h|d|w)$/
const MINUTES: Readonly<Record<AgoUnit, number>> = { min: 1, h: 60, d: 1440, w: 10080 }

/** Reads the value of `before:` or `after:`; null when it is no moment. */
export function readMoment(text: string): QueryMoment | null {
  const lower = text.toLowerCase()
  if (lower === 'today' || lower === 'yesterday') return { kind: lower }
  const ago = AGO.exec(lower)
  const unit = agoUnits.find((one) => one === ago?.[2])
  if (ago !== null && unit !== undefined) return { kind: 'ago', amount: Number(ago[1]), unit }
  return partsOf(text) === null ? null : { kind: 'written', text: text.toUpperCase() }
}

/** A moment as it is written in a query. */
export function printMoment(moment: QueryMoment): string {
  if (moment.kind === 'written') return moment.text
  return moment.kind === 'ago' ? `${moment.amount}${moment.unit}` : moment.kind
}

/**
 * The instant a moment begins, in milliseconds since 1970 UTC. Days begin at midnight in the given IANA time zone; `now`
 * is in the same milliseconds.
 */
export function instantOf(moment: QueryMoment, now: number, timeZone: string): number {
  switch (moment.kind) {
    case 'ago':
      return now - moment.amount * MINUTES[moment.unit] * 60_000
    case 'today':
      return startOfDay(now, timeZone, 0)
    case 'yesterday':
      return startOfDay(now, timeZone, -1)
    case 'written': {
      const [year, month, day, hour, minute] = partsOf(moment.text) ?? [1970, 1, 1, 0, 0]
      return fromWallClock(Date.UTC(year, month - 1, day, hour, minute), timeZone)
    }
  }
}

type Parts = readonly [year: number, month: number, day: number, hour: number, minute: number]

function partsOf(text: string): Parts | null {
  const found = WRITTEN.exec(text)
  if (found === null) return null
  const [year, month, day, hour, minute] = [found[1], found[2] ?? 1, found[3] ?? 1, found[4] ?? 0, found[5] ?? 0].map(
    Number,
  ) as unknown as Parts
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour
  return year >= 1900 && isReal && minute < 60 ? [year, month, day, hour, minute] : null
}

function startOfDay(now: number, timeZone: string, days: number): number {
  const local = new Date(now + offsetAt(now, timeZone))
  return fromWallClock(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + days), timeZone)
}

/** The instant at which clocks in the zone show this time, given as if it were UTC. */
function fromWallClock(shown: number, timeZone: string): number {
  const guess = shown - offsetAt(shown, timeZone)
  return shown - offsetAt(guess, timeZone)
}

/** How far clocks in the zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(instant / 1000) * 1000
}
