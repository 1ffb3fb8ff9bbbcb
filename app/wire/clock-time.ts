/** A moment as a wire line gives it. `offset` is minutes east of UTC, or null where the line names no zone. */
export type WireTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly offset: number | null
}

/** How months begin in the languages agencies date their copy in. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene|gen|jän)/u,
  /^(?:feb|fév|fev)/u,
  /^(?:mar(?!i)|mär|mrz|maa|mrt)/u,
  /^(?:apr|avr|abr)/u,
  /^(?:may|mai|mag|mei|maj)/u,
  /^(?:jun|juin|giu)/u,
  /^(?:jul|juil|lug)/u,
  /^(?:aug|aoû|aou|ago)/u,
  /^(?:sep|set)/u,
  /^(?:oct|okt|out|ott)/u,
  /^nov/u,
  /^(?:dec|dez|déc|dic|des)/u,
]

/** Minutes east of UTC. Names that several countries share for different times (BST, IST) are not here. */
const ZONES: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  Z: 0,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  JST: 540,
  NZST: 720,
  NZDT: 780,
}

/** North American zone names, certain only in a format of North American wires. */
const AMERICAN_ZONES: Readonly<Record<string, number>> = {
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}

/** The month (1 to 12) a name or its abbreviation in English, German, French, Spanish, Italian, Portuguese or Dutch is. */
export function monthOf(name: string): number | null {
  const index = MONTHS.findIndex((month) => month.test(name.toLowerCase()))
  return index === -1 ? null : index + 1
}

/** Minutes east of UTC of a zone name or a numeric offset (`+01:00`, `+0100`), or null where it is not certain. */
export function offsetOf(zone: string, place: 'anywhere' | 'north-america' = 'anywhere'): number | null {
  const numeric = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone)
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3])
    return numeric[1] === '-' ? -minutes : minutes
  }
  const name = zone.toUpperCase()
  const american = place === 'north-america' ? AMERICAN_ZONES[name] : undefined
  return ZONES[name] ?? american ?? null
}

/** A year of two digits in the century it most likely means: 70 to 99 are the 1900s. */
export function fullYear(year: number): number {
  if (year >= 100) return year
  return year >= 70 ? 1900 + year : 2000 + year
}

/** The moment in ISO 8601, without a zone where none is known; null where there is no such day or hour. */
export function isoOf({ year, month, day, hour, minute, offset }: WireTime): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists || year < 1000 || hour > 23 || minute > 59) return null
  return `${date.toISOString().slice(0, 10)}T${two(hour)}:${two(minute)}:00${zoneOf(offset)}`
}

function zoneOf(offset: number | null): string {
  if (offset === null) return ''
  if (offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
