/** A moment as a desk reads it in its time zone: the time alone for today, else day and month before it. */
export function momentText(at: string, timeZone: string, now: Date = new Date()): string {
  const moment = new Date(at)
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(moment)
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone })
  return day.format(moment) === day.format(now) ? time : `${day.format(moment)} ${time}`
}
