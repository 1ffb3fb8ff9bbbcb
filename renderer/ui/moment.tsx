type Properties = { readonly at: string; readonly timeZone: string }

/** A moment in the newsroom's time zone: the time alone for today, the day for anything earlier. */
export function ShortMoment({ at, timeZone }: Properties) {
  const date = new Date(at)
  const today = dayOf(date, timeZone) === dayOf(new Date(), timeZone)
  const shown: Intl.DateTimeFormatOptions = today
    ? { hour: '2-digit', minute: '2-digit', timeZone }
    : { day: 'numeric', month: 'short', timeZone }
  return (
    <time dateTime={at} title={fullMoment(at, timeZone)} className="moment">
      {new Intl.DateTimeFormat('en-GB', shown).format(date)}
    </time>
  )
}

/** A moment with day, time and zone. */
export function fullMoment(at: string, timeZone: string): string {
  const shown: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short', timeZone }
  return `${new Intl.DateTimeFormat('en-GB', shown).format(new Date(at))} (${timeZone})`
}

function dayOf(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(date)
}
