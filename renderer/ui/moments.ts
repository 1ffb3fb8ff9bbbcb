import { useAsk } from './desk-client.ts'
import { momentText } from './moment.ts'

/** Says moments (ISO 8601 in UTC) in the house's time zone: `short` for lists, `full` where the year matters too. */
export function useMoments(): {
  readonly short: (moment: string) => string
  readonly full: (moment: string) => string
} {
  const house = useAsk('house', undefined)
  const timeZone = house.data?.house.timeZone ?? 'UTC'
  const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return { short: (moment) => momentText(moment, timeZone), full: (moment) => full.format(new Date(moment)) }
}
