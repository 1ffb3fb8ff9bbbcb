const minute = 60_000
const longest = 6 * 60 * minute
const day = 24 * 60 * minute

/**
 * How long to wait after `failures` failures in a row, in milliseconds: a minute, doubled each time up to six hours, and
 * of that a random part between half and all, so that desks do not come back all at once. `random` gives 0 to 1.
 */
export function backOff(failures: number, random: () => number): number {
  const full = Math.min(minute * 2 ** Math.min(failures - 1, 20), longest)
  return full / 2 + (random() * full) / 2
}

/** The schedule's own wait, in milliseconds, up to a twentieth longer by chance. */
export function nextInterval(everyMinutes: number, random: () => number): number {
  return everyMinutes * minute * (1 + random() / 20)
}

/**
 * The wait a server asked for in Retry-After (RFC 9110 section 10.2.3: seconds, or a date), in milliseconds; 0 where it
 * says nothing sensible, and a day at most.
 */
export function retryAfterOf(words: string | null, now: Date): number {
  if (words === null) return 0
  const wait = /^\d{1,9}$/u.test(words.trim()) ? Number(words) * 1000 : Date.parse(words) - now.getTime()
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), day) : 0
}
