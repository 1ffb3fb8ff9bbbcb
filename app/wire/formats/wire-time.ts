const DATE = /^(\d{4})(?:-(\d\d)-(\d\d)|(\d\d)(\d\d))/u
const TIME = /^(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?/u
const ZONE = /^(?:Z|UTC|GMT|([+-])(\d\d)(?::?(\d\d))?)$/iu

/**
 * A time as agencies write it, in extended ISO 8601: `20240401T090000+0900` becomes `2024-04-01T09:00:00+09:00`. Basic
 * and extended forms mix freely, seconds may be missing, and where the file gives no zone or no time of day the answer
 * has none either. Null for anything that is not a time of the calendar.
 */
export function wireTime(written: string | null | undefined): string | null {
  const text = (written ?? '').trim()
  const dateParts = DATE.exec(text)
  if (dateParts === null) return null
  const date = dateOf(dateParts[1], dateParts[2] ?? dateParts[4], dateParts[3] ?? dateParts[5])
  const rest = text.slice(dateParts[0].length).replace(/^(?:[Tt]|\s+)/u, '')
  if (date === null || zoneOf(rest) !== null) return date
  const timeParts = TIME.exec(rest)
  if (timeParts === null) return null
  const time = timeOfDay(timeParts)
  const zone = zoneOf(rest.slice(timeParts[0].length).trim())
  return time === null || zone === null ? null : `${date}T${time}${zone}`
}

function dateOf(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month}-${day}`
  const instant = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date) ? date : null
}

function timeOfDay([, hour = '', minute = '00', second = '00', fraction]: RegExpExecArray): string | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return null
  const whole = second === '60' ? '59' : second
  return `${hour}:${minute}:${whole}${fraction === undefined ? '' : `.${fraction}`}`
}

/** The zone as `Z` or `+09:00`, an empty text where there is none, or null where it is no zone. */
function zoneOf(text: string): string | null {
  if (text === '') return ''
  const parts = ZONE.exec(text)
  if (parts === null) return null
  const [, sign, hours, minutes = '00'] = parts
  if (sign === undefined || hours === undefined) return 'Z'
  return Number(hours) > 14 || Number(minutes) > 59 ? null : `${sign}${hours}:${minutes}`
}
