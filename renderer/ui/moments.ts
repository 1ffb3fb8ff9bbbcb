import { useAsk } from './desk-client.ts'

/** Says moments (ISO 8601 in UTC) in the house's time zone: `short` for lists, `full` where the minute matters. */
export function useMoments(): {
  readonly short: (moment: string) => string
  readonly full: (moment: string) => string
} {
  const house = useAsk('house', undefined)
  const timeZone = house.data?.house.timeZone ?? 'UTC'
  const say = (moment: string | number | Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(new Date(moment))
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit' } as const
  return {
    short: (moment) => {
      const now = Date.now()
      if (say(moment, day) === say(now, day)) return say(moment, clock)
      const sameYear = say(moment, { year: 'numeric' }) === say(now, { year: 'numeric' })
      return say(moment, sameYear ? { day: 'numeric', month: 'short' } : day)
    },
    full: (moment) => say(moment, { ...day, ...clock }),
  }
}
